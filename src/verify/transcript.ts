import { IqError } from '../errors/index.ts'
import { digestTranscript, type Report, type Statement } from '../report/index.ts'
import { type Passed, passed } from './checklist.ts'

/**
 * Requires that the transcript is the one the statement commits to and, where the report is given,
 * the very file it names.
 * @throws IqError `VERIFICATION`
 */
export async function requireTranscript(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { predicate: { samplesRoot } }: Statement,
  report: Report | undefined,
): Promise<Passed<void>> {
  const { sha256, root, samples } = await digestTranscript(chunks, samplesRoot.size)
  if (samples !== samplesRoot.size || root !== samplesRoot.value) {
    throw new IqError('VERIFICATION', 'transcript: its samples are not those that were signed')
  }
  if (report !== undefined && sha256 !== report.transcript.sha256) {
    throw new IqError('VERIFICATION', `transcript: sha256 ${sha256} is not the report's`)
  }
  return passed(undefined, `${samples} samples under the signed root`)
}
