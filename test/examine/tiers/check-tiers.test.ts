import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseTiers } from '../../../src/chains/index.ts'
import { checkTiers, suitesNear } from '../../../src/examine/index.ts'

const shipped = readFileSync('tiers.json', 'utf8')
const near = suitesNear('tiers.json', [])
const [digest = ''] = /"digest": "[0-9a-f]{64}"/u.exec(shipped) ?? []

/** What is found in the shipped file after one replacement in its text. */
async function findingsAfter(before: string, after: string) {
  expect(shipped).toContain(before)
  const tiers = parseTiers(Buffer.from(shipped.replace(before, after)), 'tiers.json')
  return checkTiers(tiers, near)
}

/** Line and column of the value that was replaced. */
function placeOf(before: string, after: string): string {
  // What is beyond the number of items asked is the least number of them.
  if (before.includes('maxRelays')) return placeOf('"leastItems": ', '"leastItems": ')
  const at = shipped.indexOf(before)
  const lines = shipped.slice(0, at + after.lastIndexOf(': ') + 2).split('\n')
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
}

describe('a tiers file against its suites', () => {
  it('is without a finding as shipped', async () => {
    const tiers = parseTiers(Buffer.from(shipped), 'tiers.json')
    expect(await checkTiers(tiers, near)).toEqual([])
  })

  it.each([
    [
      'a suite that nobody has',
      '"name": "iq-text"',
      '"name": "iq-txt"',
      "fail chain 'iq-text-70': there is no suite 'iq-txt'",
    ],
    [
      'a version that is not here',
      '"versions": "^1.0.0"',
      '"versions": "^2.0.0"',
      "fail chain 'iq-text-70': it wants iq-text ^2.0.0, and that in",
    ],
    [
      'prompts beyond the limit',
      '"inputTokens": 200',
      '"inputTokens": 100',
      "fail chain 'iq-text-70': the longest prompt of its suite (task",
    ],
    [
      'prompts that may be beyond it by another tokenizer',
      '"inputTokens": 200',
      '"inputTokens": 175',
      "warn chain 'iq-text-70': the longest prompt of its suite (task",
    ],
    [
      'answers beyond the limit',
      '"outputTokens": 1000',
      '"outputTokens": 3',
      "fail chain 'iq-text-70': its suite asks for answers of up to",
    ],
    [
      'more items than are asked',
      '"maxRelays": 1600',
      '"maxRelays": 20',
      "fail chain 'iq-text-70': a certificate needs 30 items, and at most 20 are asked",
    ],
    [
      'a rate that is no share',
      '"maxUnparsedRate": "0.2"',
      '"maxUnparsedRate": "20"',
      'fail maxUnparsedRate 20 is a share above 1',
    ],
    [
      'a suite without a line',
      '"minScore": "70"',
      '"minScore": null',
      "warn chain 'iq-text-70': it has a suite but no line",
    ],
    [
      'another suite of the same name',
      digest,
      `"digest": "${'0'.repeat(64)}"`,
      "warn chain 'iq-text-70': it wants another iq-text than that in",
    ],
  ])('names %s, with the place and a remedy', async (_, before, after, expected) => {
    const [finding, ...others] = await findingsAfter(before, after)
    expect(others).toEqual([])
    const [level = '', said = ''] = expected.split(/(?<=^\w+) /u)
    expect(finding?.level).toBe(level)
    expect(finding?.message).toContain(`tiers.json:${placeOf(before, after)}: ${said}`)
    expect(finding?.remedy).not.toBe('')
  })
})
