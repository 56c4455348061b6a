import { digestTranscript, type TranscriptDigest } from '../attest/index.ts'
import type { Run } from '../certify/index.ts'

/** The transcript of a run: its samples in the plan's order, one JSON line each. */
export function* transcriptLines(run: Run): Generator<Buffer> {
  for (const sample of run.journal.samples()) yield Buffer.from(`${JSON.stringify(sample)}\n`)
}

/** What a report says about the transcript. */
export function digestRun(run: Run): Promise<TranscriptDigest> {
  return digestTranscript(transcriptLines(run))
}
