import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poktOf, priceOf } from '../../src/forecast/index.ts'

it.each([
  ['0.00075', 560, '0.42'],
  ['0.00050', 1, '0.0005'],
  ['0.018', 1000, '18.00'],
  ['3', 7, '21.00'],
  ['0.00075', 0, '0.00'],
])('%s USD a relay, %d relays: %s', (perRelay, relays, price) => {
  expect(priceOf(perRelay, relays)).toBe(price)
})

it('is exact where floating point is not', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9 - 1), fc.nat(10 ** 9), (billionths, relays) => {
      const perRelay = `0.${String(billionths).padStart(9, '0')}`
      const [whole = '', fraction = ''] = priceOf(perRelay, relays).split('.')
      const units = BigInt(whole) * 10n ** 9n + BigInt(fraction.padEnd(9, '0'))
      expect(units).toBe(BigInt(billionths) * BigInt(relays))
    }),
  )
})

describe('an amount in POKT', () => {
  it.each([
    ['0.75', '0.02', '37.500000'],
    ['1', '3', '0.333334'],
    ['0.000001', '1000', '0.000001'],
    ['0', '0.02', '0.000000'],
  ])('of %s USD at %s USD each is %s, rounded up to whole upokt', (usd, price, pokt) => {
    expect(poktOf(usd, price)).toBe(pokt)
  })
})
