/** Names of the files of a published report. */
export const reportFiles = {
  report: 'report.json',
  node: 'node.json',
  transcript: 'transcript.jsonl',
  bundle: 'report.sigstore.json',
} as const
