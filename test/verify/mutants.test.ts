import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPublicKey } from '../../src/envelope/index.ts'
import { newestTrust, readTrust } from '../../src/trust/index.ts'
import { type VerifyInput, verifyReport } from '../../src/verify/index.ts'
import { count, mutantsOf, sparse, verified } from '../log/mutants.ts'
import { cast, content, signedBy } from '../trust/building.ts'

const recorded = resolve('test/recorded-reports/v2')
const read = (name: string) => readFileSync(join(recorded, 'certified', name))
const pem = readFileSync(join(recorded, 'certifier.pub.pem'), 'utf8')
const policy = { keys: [loadPublicKey(pem, 'key')], now: new Date('2026-12-01T00:00:00Z') }
const honest = {
  signed: read('report.sigstore.json'),
  report: read('report.json'),
  node: read('node.json'),
  transcript: [read('transcript.jsonl')],
}

/** How many mutants of one file are refused, and how many say the same of the same signers. */
async function tried(
  bytes: Buffer,
  step: number,
  input: (mutant: Buffer) => VerifyInput,
): Promise<{ refused: number; harmless: number }> {
  const counts = { refused: 0, harmless: 0 }
  const same = await verifyReport(honest, policy)
  if (same.verdict === 'invalid') throw new Error('the recorded report does not verify')
  for (const mutant of mutantsOf(bytes, step)) {
    const result = await verifyReport(input(mutant), policy)
    if (result.verdict === 'invalid') {
      counts.refused++
      continue
    }
    expect(result).toMatchObject({ content: same.content, signers: same.signers })
    counts.harmless++
  }
  return counts
}

describe('every change of one place', () => {
  it('of a report, its node, its transcript is refused', async () => {
    const all = [
      await tried(honest.report, 40, (report) => ({ ...honest, report })),
      await tried(honest.node, 1, (node) => ({ ...honest, node })),
      await tried(read('transcript.jsonl'), 30, (text) => ({ ...honest, transcript: [text] })),
    ]
    expect(all.map(({ harmless }) => harmless)).toEqual([0, 0, 0])
    expect(all.reduce((sum, { refused }) => sum + refused, 0)).toBeGreaterThan(5000 / sparse)
  }, 240_000)

  it('of a bundle is refused, or says the same of the same signer', async () => {
    const { refused, harmless } = await tried(honest.signed, 25, (signed) => ({
      ...honest,
      signed,
    }))
    expect(refused + harmless).toBeGreaterThan(1500 / sparse)
    expect(harmless).toBeLessThan(refused / 10)
  }, 240_000)

  it('of a policy is refused, or read as the same content under the same digest', () => {
    const bytes = signedBy(content, [cast.root1, cast.root2])
    const trust = readTrust(bytes)
    const pin = { version: 1, digest: trust.digest }
    const open = (mutant: Buffer) => verified(() => newestTrust([readTrust(mutant)], pin))
    const { refused, harmless } = count(bytes, open, ({ digest }) => digest === trust.digest, 10)
    expect(refused + harmless).toBeGreaterThan(5000 / sparse)
    expect(harmless).toBeLessThan(refused / 10)
  }, 240_000)
})
