/** Names of the files of a published report. */
export const reportFiles = {
  report: 'report.json',
  node: 'node.json',
  transcript: 'transcript.jsonl',
  /** The transcript in gzip, in place of the other. */
  packedTranscript: 'transcript.jsonl.gz',
  bundle: 'report.sigstore.json',
  /** The bytes that the bundle signs, and an SSH signature of them; there when asked for. */
  statement: 'statement.json',
  sshSignature: 'statement.json.sig',
  /** That the bundle is in a transparency log; there when it was appended to one. */
  proof: 'report.tlog-proof',
  /** That the intent of its draw is in a log; there when the items were drawn. */
  intentProof: 'report.intent.tlog-proof',
} as const

const fixedNames: ReadonlySet<string> = new Set(Object.values(reportFiles))

/** Whether a file of this name belongs into a report folder: one of the above, or a picture of a node. */
export function isReportFile(name: string): boolean {
  return fixedNames.has(name) || /^picture-[0-9a-f]{64}\.(?:png|jpeg|webp)$/u.test(name)
}
