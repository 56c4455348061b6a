import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type VerifyResult, verifyFolder } from '../../src/verify/index.ts'

const recorded = resolve('test/recorded-reports')
const now = new Date('2026-12-01T00:00:00Z')

/** What a recorded report says when everything about it verifies. */
const expected = {
  'v1/certified': { tiers: 'evidence', awarded: ['iq-text-70', 'iq-text-55', 'iq-text-55-batch'] },
  'v1/denied': { tiers: 'evidence', awarded: [] },
  'v1/full': { tiers: 'full', awarded: [] },
  'v1/limited': { tiers: 'full', awarded: [] },
  'v2/certified': { tiers: 'evidence', awarded: ['iq-text-70', 'iq-text-55', 'iq-text-55-batch'] },
  'v2/denied': { tiers: 'evidence', awarded: [] },
  'v2/full': { tiers: 'full', awarded: ['iq-text-55', 'iq-text-55-batch'] },
  'v2/limited': { tiers: 'full', awarded: [] },
} as const

function verify(name: keyof typeof expected): Promise<VerifyResult> {
  const version = join(recorded, name.slice(0, 2))
  return verifyFolder(join(recorded, name), {
    keys: [join(version, 'certifier.pub.pem')],
    tiers: join(version, `tiers-${expected[name].tiers}.json`),
    now,
  })
}

describe('a report of every format there ever was', () => {
  it('is recorded: a case for each folder', () => {
    const folders = readdirSync(recorded).flatMap((version) =>
      readdirSync(join(recorded, version), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${version}/${entry.name}`),
    )
    expect(folders.sort()).toEqual(Object.keys(expected).sort())
  })

  it.each(Object.keys(expected) as (keyof typeof expected)[])(
    '%s verifies with the verdict it had when it was made',
    async (name) => {
      const result = await verify(name)
      expect(result.checks.filter(({ ok }) => !ok)).toEqual([])
      if (result.verdict !== 'verified' || result.content.kind !== 'node-eval') {
        throw new Error(`${result.verdict}: not verified as a node-eval statement`)
      }
      expect(result.checks.map((check) => check.name)).toContain('verdicts')
      expect(result.content.statement.predicate.tiers.awarded).toEqual(expected[name].awarded)
    },
  )
})
