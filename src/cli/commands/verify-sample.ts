import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { IqError } from '../../errors/index.ts'
import { readBytes, writeWhole } from '../../files/index.ts'
import { reportFiles } from '../../report/index.ts'
import {
  openTranscript,
  proveSample,
  readSampleProof,
  requireSample,
  type SampleProof,
  type VerifyResult,
} from '../../verify/index.ts'
import type { Output } from '../terminal/output.ts'

export interface SampleOptions {
  readonly sample?: number
  readonly sampleOut?: string
  readonly sampleProof?: string
}

/**
 * Proves one sample of a verified report, or checks such a proof.
 * @throws IqError `VERIFICATION` for a sample that is not of the signed transcript
 */
export async function verifySample(
  folder: string,
  result: VerifyResult,
  options: SampleOptions,
  output: Output,
): Promise<void> {
  if (result.verdict === 'invalid' || result.content.kind === 'foreign') return
  const proof = await proofOf(folder, options)
  if (proof === undefined) return
  const sample = requireSample(result.content.statement, proof)
  const { size } = result.content.statement.predicate.samplesRoot
  output.event('sample', { ...sample })
  output.result(`  ok   sample: ${proof.index} of ${size}, under the signed root\n${proof.line}\n`)
  if (options.sampleOut === undefined) return
  await writeWhole(options.sampleOut, `${JSON.stringify(proof)}\n`)
  output.note(`proof: ${options.sampleOut}`)
}

async function proofOf(
  folder: string,
  { sample, sampleProof }: SampleOptions,
): Promise<SampleProof | undefined> {
  if (sampleProof !== undefined) {
    return readSampleProof(await readBytes(sampleProof, { code: 'CONFIG' }))
  }
  if (sample === undefined) return undefined
  const names = [reportFiles.transcript, reportFiles.packedTranscript]
  const path = names.map((name) => join(folder, name)).find((one) => existsSync(one))
  if (path === undefined) {
    throw new IqError('USAGE', `${folder}: without its transcript no sample can be proven`)
  }
  return proveSample(openTranscript(path), sample)
}
