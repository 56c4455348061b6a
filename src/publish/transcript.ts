import { digestTranscript, type TranscriptDigest, writeSample } from '../report/index.ts'
import { type Session, samplesOf } from '../run/index.ts'

/** The transcript of a run: the samples that count, in the plan's order, one JSON line each. */
export async function* transcriptLines(session: Session): AsyncGenerator<Buffer> {
  for await (const sample of samplesOf(session)) yield Buffer.from(`${writeSample(sample)}\n`)
}

/** What a report says about the transcript. */
export function digestRun(session: Session): Promise<TranscriptDigest> {
  return digestTranscript(transcriptLines(session))
}
