import { expect, it } from 'vitest'
import { type Chain, parseTiers, termsOf } from '../../src/chains/index.ts'

const chain = (change: Partial<Chain> = {}): Chain => ({
  id: 'a',
  name: 'A',
  modality: 'text',
  suite: { name: 'starter', versions: '^1.0.0' },
  minScore: '70',
  pricePerRelayUsd: '0.00075',
  limits: { inputTokens: 200, outputTokens: 1000, beyond: 'drop' },
  service: { class: 'realtime', p95LatencyMs: 30_000, p95FirstTokenMs: 10_000 },
  decision: { rule: 'full' },
  certificateDays: 90,
  ...change,
})

it('the terms of a chain are its price, limits, service, suite and days', () => {
  expect(termsOf(chain())).toEqual({
    pricePerRelayUsd: '0.00075',
    limits: { inputTokens: 200, outputTokens: 1000, beyond: 'drop' },
    service: { class: 'realtime', p95LatencyMs: 30_000, p95FirstTokenMs: 10_000 },
    suite: { name: 'starter', versions: '^1.0.0' },
    certificateDays: 90,
  })
})

it('terms say what a tiers file leaves to its defaults', () => {
  const bare = chain({
    pricePerRelayUsd: null,
    limits: { inputTokens: 200, outputTokens: 1000 },
    service: { class: 'batch', p95LatencyMs: 60_000 },
  })
  expect(termsOf(bare)).toMatchObject({
    pricePerRelayUsd: null,
    limits: { beyond: 'any' },
    service: { p95FirstTokenMs: null },
  })
  expect(termsOf(chain({ limits: null })).limits).toBeNull()
})

it('a tiers file can be read from a name whose place in a message is the whole document', () => {
  expect(() => parseTiers(Buffer.from('[]'), 'some.json')).toThrow(/^some\.json: must be object$/u)
})
