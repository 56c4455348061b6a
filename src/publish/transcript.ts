import { IqError } from '../errors/index.ts'
import type { Sample } from '../item/index.ts'
import {
  digestTranscript,
  heldBack,
  openingOf,
  requestDigest,
  type TranscriptDigest,
  writeSample,
} from '../report/index.ts'
import { type Session, samplesOf } from '../run/index.ts'

/**
 * The transcript of a run: the samples that count, in the plan's order, one JSON line each; of a suite that
 * holds its items back without what was asked and answered.
 */
export async function* transcriptLines(session: Session): AsyncGenerator<Buffer> {
  const salt = await saltOf(session)
  for await (const sample of samplesOf(session)) {
    const request = requestOf(session, sample)
    const line =
      salt === undefined
        ? { ...sample, request }
        : heldBack(sample, openingOf(sample, request, salt))
    yield Buffer.from(`${writeSample(line)}\n`)
  }
}

/**
 * What opens the transcript of a suite that holds its items back: a line for each sample, for auditors.
 * @throws IqError `USAGE` where nothing is held back
 */
export async function* openingLines(session: Session): AsyncGenerator<string> {
  const salt = await saltOf(session)
  if (salt === undefined) {
    throw new IqError('USAGE', `${session.suite.name}: the suite holds nothing back to be opened`)
  }
  for await (const sample of samplesOf(session)) {
    yield `${JSON.stringify(openingOf(sample, requestOf(session, sample), salt))}\n`
  }
}

/** What a report says about the transcript. */
export function digestRun(session: Session): Promise<TranscriptDigest> {
  return digestTranscript(transcriptLines(session))
}

function requestOf({ suite }: Session, { task, item }: Sample): string {
  return requestDigest(suite.tasks[task]?.task.item(item).requests ?? [])
}

/** The secret of a run whose suite holds its items back; undefined for any other. */
async function saltOf({ suite, run }: Session): Promise<string | undefined> {
  if (!suite.heldBack) return undefined
  const salt = await run.journal.salt()
  if (salt !== undefined) return salt
  throw new IqError('JOURNAL', `${run.journal.place}: the salt of the run is missing`)
}
