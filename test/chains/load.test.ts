import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findChain, loadTiers, parseTiers } from '../../src/chains/index.ts'

const shipped = readFileSync('tiers.json')

/** The shipped file with one edit. */
function edited(edit: (tiers: ReturnType<typeof JSON.parse>) => void): Buffer {
  const tiers = JSON.parse(shipped.toString())
  edit(tiers)
  return Buffer.from(JSON.stringify(tiers))
}

describe('tiers.json', () => {
  it('ships the proposal: 70, 55 at $0.00075, 55 batch at $0.00050, images at $0.018', () => {
    const { chains } = parseTiers(shipped, 'tiers.json')
    expect(
      chains.map(({ minScore, pricePerRelayUsd, service }) => [
        minScore,
        pricePerRelayUsd,
        service.class,
      ]),
    ).toEqual([
      ['70', null, 'realtime'],
      ['55', '0.00075', 'realtime'],
      ['55', '0.00050', 'batch'],
      [null, '0.018', 'realtime'],
    ])
  })

  it('names the file when it is missing', async () => {
    await expect(loadTiers('no/such/tiers.json')).rejects.toMatchObject({
      code: 'TIERS',
      message: expect.stringContaining('no/such/tiers.json: cannot be read'),
    })
  })

  it.each([
    ['text that is not JSON', Buffer.from('{"chains": ['), /^t\.json: not JSON/u],
    [
      'a misspelt key, with the right one',
      edited((tiers) => {
        tiers.chains[0].minScor = '70'
      }),
      /^t\.json:1:\d+: \/chains\/0: unknown key 'minScor', did you mean 'minScore'\?$/u,
    ],
    [
      'a line above all scores',
      edited((tiers) => {
        tiers.chains[0].minScore = '750'
      }),
      /^t\.json:1:\d+: chain 'iq-text-70': minScore 750 is above 100$/u,
    ],
    [
      'a zone that no test can be made of',
      edited((tiers) => {
        tiers.chains[0].minScore = '99'
      }),
      /^t\.json:1:\d+: chain 'iq-text-70': the zone of 2 points around 99 does not lie between 0 and 100$/u,
    ],
    [
      'an epoch that is no part of the calendar',
      edited((tiers) => {
        tiers.epoch = 'fortnight'
      }),
      /^t\.json:1:\d+: \/epoch: must be one of "month", "quarter", "half-year", "year"$/u,
    ],
    [
      'a missing key',
      edited((tiers) => {
        delete tiers.chains[1].service
      }),
      /^t\.json:1:\d+: \/chains\/1: key 'service' is missing$/u,
    ],
    [
      'a price that is a number',
      edited((tiers) => {
        tiers.chains[1].pricePerRelayUsd = 0.00075
      }),
      /^t\.json:1:\d+: \/chains\/1\/pricePerRelayUsd: must be string or null$/u,
    ],
    [
      'a word that is none of those there are, within what may be null',
      edited((tiers) => {
        tiers.chains[0].limits.beyond = 'drp'
      }),
      /^t\.json:1:\d+: \/chains\/0\/limits\/beyond: must be one of "drop", "any"$/u,
    ],
    [
      'a misspelt key within what may be null',
      edited((tiers) => {
        tiers.chains[0].limits.inputToken = 9
      }),
      /^t\.json:1:\d+: \/chains\/0\/limits: unknown key 'inputToken', did you mean 'inputTokens'\?$/u,
    ],
    [
      'a price in scientific notation',
      edited((tiers) => {
        tiers.chains[1].pricePerRelayUsd = '7.5e-4'
      }),
      /^t\.json:1:\d+: \/chains\/1\/pricePerRelayUsd/u,
    ],
    [
      'two chains with one id',
      edited((tiers) => {
        tiers.chains[1].id = tiers.chains[0].id
      }),
      /^t\.json:1:\d+: two chains have the id 'iq-text-70'$/u,
    ],
  ])('refuses %s', (_what, bytes, message) => {
    expect(() => parseTiers(bytes, 't.json')).toThrowError(
      expect.objectContaining({ code: 'TIERS', message: expect.stringMatching(message) }),
    )
  })
})

describe('a line', () => {
  /** The first chain with another line and zone; null: decided by the point score. */
  const tiersWith = (minScore: string, indifference: string | null) =>
    edited(({ chains: [chain] }) => {
      chain.minScore = minScore
      if (indifference === null) chain.decision = { rule: 'full' }
      else chain.decision.indifference = indifference
    })

  it.each([
    ['100', null],
    ['99', null],
    ['2.5', '2'],
    ['97.5', '2'],
    ['70', '0.5'],
    ['1.5', '1'],
  ])('of %s with a zone of %s points can be decided', (minScore, indifference) => {
    const { chains } = parseTiers(tiersWith(minScore, indifference), 't.json')
    expect(chains[0]?.minScore).toBe(minScore)
  })

  it.each([
    ['100.5', null, 'minScore 100.5 is above 100'],
    ['101', '2', 'minScore 101 is above 100'],
    ['2', '2', 'the zone of 2 points around 2 does not lie between 0 and 100'],
    ['98', '2', 'the zone of 2 points around 98 does not lie between 0 and 100'],
    ['98.5', '2', 'the zone of 2 points around 98.5 does not lie between 0 and 100'],
    ['1.5', '2', 'the zone of 2 points around 1.5 does not lie between 0 and 100'],
    ['70', '0', 'the zone of 0 points around 70 does not lie between 0 and 100'],
    ['0', '0', 'the zone of 0 points around 0 does not lie between 0 and 100'],
  ])('of %s with a zone of %s points is refused: %s', (minScore, indifference, message) => {
    expect(() => parseTiers(tiersWith(minScore, indifference), 't.json')).toThrow(message)
  })
})

it('a chain without a line may have any rule: nothing is decided by it', () => {
  const bytes = edited(({ chains }) => {
    chains[3].decision = chains[0].decision
  })
  expect(parseTiers(bytes, 't.json').chains[3]).toMatchObject({ minScore: null })
})

describe('a chain by its id', () => {
  // When a test runs, and not before: a fault is the test's then.
  const shippedTiers = () => parseTiers(shipped, 'tiers.json')

  it('is the one with that id, whichever place it has', () => {
    const tiers = shippedTiers()
    for (const chain of tiers.chains) expect(findChain(tiers, chain.id)).toBe(chain)
  })

  it('that is not there is an error that names those that are', () => {
    expect(() => findChain(shippedTiers(), 'iq-text-99')).toThrow(
      "tiers.json: no chain 'iq-text-99'; known: iq-text-70, iq-text-55, iq-text-55-batch, iq-image-512",
    )
  })
})
