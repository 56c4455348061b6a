/** Names of the files of a published report. */
export const reportFiles = {
  report: 'report.json',
  node: 'node.json',
  transcript: 'transcript.jsonl',
  bundle: 'report.sigstore.json',
  /** That the bundle is in a transparency log; there when it was appended to one. */
  proof: 'report.tlog-proof',
} as const
