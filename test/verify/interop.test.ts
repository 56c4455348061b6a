import { expect, it } from 'vitest'
import { loadPublicKey } from '../../src/envelope/index.ts'
import { type VerifyPolicy, verifyReport } from '../../src/verify/index.ts'
import { describeVectors, vector } from '../digest/vectors.ts'

const interop = (name: string) => vector(`interop/${name}`)

function policy(threshold = 1): VerifyPolicy {
  const keys = ['certifier.pub.pem', 'ec.pub.pem'].map((name) =>
    loadPublicKey(interop(name).toString(), name),
  )
  return {
    keys,
    threshold,
    predicateTypes: ['https://example.org/node-eval/v0.1'],
    now: new Date('2026-11-22T12:00:00Z'),
  }
}

describeVectors('the interop set, checked with other tools', () => {
  it.each([
    'report.dsse.json',
    'report.ec.fp.dsse.json',
    'report.multi.dsse.json',
    'report.sigstore.json',
    'report.ec.sigstore.json',
    'report.nokid.dsse.json',
  ])('%s verifies, as a foreign statement', async (name) => {
    const input = { signed: interop(name), report: interop('report.json') }
    const result = await verifyReport(input, policy())
    expect(result).toMatchObject({
      verdict: 'verified',
      content: { kind: 'foreign' },
      unchecked: ['the predicate is of a foreign type; only signatures and subjects were checked'],
    })
    expect(result.checks.at(-1)).toMatchObject({ name: 'subjects', ok: true })
  })

  it.each(['report.tampered.dsse.json', 'report.keyid-hex.dsse.json'])('%s fails', async (name) => {
    const result = await verifyReport({ signed: interop(name) }, policy())
    expect(result.verdict).toBe('invalid')
    expect(result.checks.at(-1)).toMatchObject({ name: 'signatures', ok: false })
  })

  it('report.tampered.dsse.json fails for its content too, not only for its keyid', async () => {
    const envelope = JSON.parse(interop('report.tampered.dsse.json').toString())
    for (const signature of envelope.signatures) signature.keyid = ''
    const signed = Buffer.from(JSON.stringify(envelope))
    const result = await verifyReport({ signed }, policy())
    expect(result.checks.at(-1)).toMatchObject({ name: 'signatures', ok: false })
  })

  it('only the envelope with both signatures meets a threshold of two', async () => {
    const verdicts = await Promise.all(
      ['report.multi.dsse.json', 'report.dsse.json'].map(async (name) => {
        const { verdict } = await verifyReport({ signed: interop(name) }, policy(2))
        return verdict
      }),
    )
    expect(verdicts).toEqual(['verified', 'invalid'])
  })

  it('another file is not what was signed', async () => {
    const input = { signed: interop('report.sigstore.json'), report: Buffer.from('{}') }
    const result = await verifyReport(input, policy())
    expect(result.verdict).toBe('invalid')
    expect(result.checks.at(-1)).toMatchObject({ name: 'subjects', ok: false })
  })

  it('is refused unless the policy accepts its type of predicate', async () => {
    const { predicateTypes: _, ...strict } = policy()
    const result = await verifyReport({ signed: interop('report.sigstore.json') }, strict)
    expect(result.checks.at(-1)).toMatchObject({ name: 'predicate-type', ok: false })
  })

  it('says when there is no file to compare', async () => {
    const result = await verifyReport({ signed: interop('report.sigstore.json') }, policy())
    expect(result.verdict !== 'invalid' && result.unchecked).toContain(
      'no file was given to compare with the subjects',
    )
  })
})
