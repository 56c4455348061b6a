import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { IqError } from '../../errors/index.ts'
import { readBytes, streamBytes, writeWhole } from '../../files/index.ts'
import { reportFiles, type SampleLine } from '../../report/index.ts'
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
  readonly opening?: string
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
  const how = howShown(sample, proof)
  output.result(`  ok   sample: ${proof.index} of ${size}, under the signed root${how}\n`)
  output.result(`${JSON.stringify(sample)}\n`)
  if (options.sampleOut === undefined) return
  await writeWhole(options.sampleOut, `${JSON.stringify(proof)}\n`)
  output.note(`proof: ${options.sampleOut}`)
}

function howShown({ commitment }: SampleLine, { opening }: SampleProof): string {
  if (opening !== undefined) return ', as it was committed to'
  return commitment === undefined ? '' : '; what was asked and answered is held back'
}

async function proofOf(
  folder: string,
  { sample, sampleProof, opening }: SampleOptions,
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
  const opened = opening === undefined ? [] : streamBytes(opening, { code: 'CONFIG' })
  return proveSample(openTranscript(path), sample, opened)
}
