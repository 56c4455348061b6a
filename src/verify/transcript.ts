import { inclusionProof, leafHash, verifyInclusion } from '../digest/index.ts'
import { decodeStandardBase64, readJson, requireShape } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import {
  digestTranscript,
  linesOf,
  opened,
  type Report,
  readOpening,
  readSample,
  type SampleLine,
  type Statement,
} from '../report/index.ts'
import { checker, closed, count, type Static, Type } from '../schema/index.ts'
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

const SampleProofSchema = closed({
  schema: Type.Literal('iqchains/sample-proof/v1'),
  index: count('Of the sample in the transcript, from 0.'),
  line: Type.String({ description: 'The line of the transcript, without its line feed.' }),
  path: Type.Array(Type.String(), { maxItems: 63, description: 'Audit path, base64.' }),
  opening: Type.Optional(
    Type.String({ description: 'What the line holds back, as a line of an opening.' }),
  ),
})

/** That one sample is of a transcript, for whoever has the report and not the transcript. */
export type SampleProof = Static<typeof SampleProofSchema>

const check = checker(SampleProofSchema)

/**
 * Proves one sample of a transcript. Memory grows with 32 bytes for each sample.
 * @param opening what opens the samples that the transcript holds back; only that of this one is used
 * @throws IqError `USAGE` when there is no such sample, `VERIFICATION` for a malformed transcript
 */
export async function proveSample(
  transcript: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  index: number,
  opening: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = [],
): Promise<SampleProof> {
  const hashes: Buffer[] = []
  let line = ''
  for await (const bytes of linesOf(transcript)) {
    if (hashes.length === index) line = bytes.toString('utf8')
    hashes.push(leafHash(bytes))
  }
  if (index >= hashes.length) {
    throw new IqError('USAGE', `no sample ${index} in a transcript of ${hashes.length}`)
  }
  const path = inclusionProof(hashes, index).map((hash) => hash.toString('base64'))
  const { position } = readSample(Buffer.from(line))
  const own = await openingFor(position, opening)
  const proof = { schema: 'iqchains/sample-proof/v1', index, line, path } as const
  return own === undefined ? proof : { ...proof, opening: own }
}

async function openingFor(
  position: number,
  opening: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<string | undefined> {
  for await (const bytes of linesOf(opening)) {
    if (readOpening(bytes).position === position) return bytes.toString('utf8')
  }
  return undefined
}

/** Reads a proof; believes nothing. @throws IqError `VERIFICATION` */
export function readSampleProof(bytes: Uint8Array): SampleProof {
  return requireShape(check(readJson(bytes, 'sample proof')), 'sample proof')
}

/**
 * Requires that a sample is of the transcript that a statement commits to.
 * @throws IqError `VERIFICATION`
 */
export function requireSample(
  { predicate: { samplesRoot } }: Statement,
  { index, line, path, opening }: SampleProof,
): SampleLine {
  const bytes = Buffer.from(line)
  const proof = path.map((text) => decodeStandardBase64(text) ?? Buffer.alloc(0))
  const holds = verifyInclusion({
    index: BigInt(index),
    size: BigInt(samplesRoot.size),
    leafHash: leafHash(bytes),
    proof,
    root: Buffer.from(samplesRoot.value, 'base64'),
  })
  if (!holds) {
    throw new IqError('VERIFICATION', `sample ${index}: not of the transcript that was signed`)
  }
  const sample = readSample(bytes)
  return opening === undefined ? sample : opened(sample, readOpening(Buffer.from(opening)))
}
