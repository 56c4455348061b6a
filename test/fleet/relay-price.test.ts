import { describe, expect, it } from 'vitest'
import { formatDecimal } from '../../src/decimal/index.ts'
import { relayPrice } from '../../src/fleet/budget/relay-price.ts'

const chain = (id: string, price: string | null, suite: object | null) => ({
  id,
  name: id,
  modality: 'text',
  suite,
  minScore: suite === null ? null : '55',
  pricePerRelayUsd: price,
  limits: null,
  service: { class: 'realtime', p95LatencyMs: 30_000 },
  decision: { rule: 'full' },
  certificateDays: 90,
})

const digest = 'd'.repeat(64)
const pinned = { name: 'texts', versions: '^1.0.0', digest }
const text = JSON.stringify({
  schema: 'iqchains/tiers/v1',
  maxUnparsedRate: '0.2',
  maxMissingRate: '0.1',
  chains: [
    chain('text-70', '0.0005', pinned),
    chain('text-55', '0.00075', pinned),
    chain('image', '0.018', { name: 'pictures', versions: '^1.0.0' }),
    chain('later', '0.03', null),
    chain('free', null, { name: 'gifts', versions: '^1.0.0' }),
  ],
})

const texts = { name: 'texts', version: '1.2.0', digest }
const priceOf = (chainId: string | null, suite: typeof texts) =>
  formatDecimal(relayPrice({ chain: chainId, suite, tiers: { path: 'tiers.json', text } }), 2)

describe('the price of a relay for the budget of a day', () => {
  it('is that of the chain which the list names', () => {
    expect(priceOf('text-70', texts)).toBe('0.0005')
    expect(priceOf('image', texts)).toBe('0.018')
    expect(priceOf('free', texts)).toBe('0.00')
  })

  it('is the highest of the chains that the suite decides, where the list names none', () => {
    expect(priceOf(null, texts)).toBe('0.00075')
    expect(priceOf(null, { ...texts, name: 'pictures' })).toBe('0.018')
    expect(priceOf(null, { ...texts, name: 'gifts' })).toBe('0.00')
  })

  it('is the highest of all where the suite decides none: another name, version or digest', () => {
    expect(priceOf(null, { ...texts, name: 'others' })).toBe('0.03')
    expect(priceOf(null, { ...texts, version: '2.0.0' })).toBe('0.03')
    expect(priceOf(null, { ...texts, digest: 'e'.repeat(64) })).toBe('0.03')
  })
})
