import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  type Decimal,
  divide,
  formatDecimal,
  integer,
  multiply,
  parseDecimal,
  type Rounding,
  round,
  subtract,
} from '../../src/decimal/index.ts'

const d = parseDecimal

const decimals = fc
  .record({ units: fc.bigInt(-(10n ** 24n), 10n ** 24n), scale: fc.integer({ min: 0, max: 12 }) })
  .map((value): Decimal => value)

/** Scaled to the same denominator, as an independent look at a value. */
const units = ({ units, scale }: Decimal) => units * 10n ** BigInt(60 - scale)

describe('a decimal number', () => {
  it.each([
    ['0', '0'],
    ['-0.0', '0'],
    ['007.50', '7.5'],
    ['0.00075', '0.00075'],
    ['-12.340', '-12.34'],
    ['-0.5', '-0.5'],
    ['100', '100'],
  ])('%s is written as %s', (text, written) => {
    expect(formatDecimal(d(text))).toBe(written)
  })

  it.each(['', '.5', '5.', '1e5', '+1', ' 1', '1 ', '1,5', '0x1', '--1', '1.2.3', 'NaN'])(
    'is not %j',
    (text) => {
      expect(() => d(text)).toThrow(new RangeError(`'${text}' is not a decimal number`))
    },
  )

  it('can be written with decimals it does not need', () => {
    expect(formatDecimal(d('18'), 2)).toBe('18.00')
    expect(formatDecimal(d('0.125'), 2)).toBe('0.125')
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(units(d(formatDecimal(value)))).toBe(units(value))
      }),
    )
  })

  it('can be a whole number that a float holds', () => {
    expect(formatDecimal(integer(12n))).toBe('12')
    expect(formatDecimal(integer(-3))).toBe('-3')
    for (const value of [0.5, 2 ** 53, Number.NaN]) {
      expect(() => integer(value)).toThrow('is not a whole number')
    }
  })
})

describe('decimal arithmetic', () => {
  it('is exact where floating point is not', () => {
    expect(formatDecimal(add(d('0.1'), d('0.2')))).toBe('0.3')
    expect(formatDecimal(subtract(d('70.1'), d('0.2')))).toBe('69.9')
    expect(formatDecimal(multiply(d('0.00075'), integer(560)))).toBe('0.42')
  })

  it('adds, subtracts, multiplies and compares as integers do', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(units(add(a, b))).toBe(units(a) + units(b))
        expect(units(subtract(a, b))).toBe(units(a) - units(b))
        expect(units(multiply(a, b)) * 10n ** 60n).toBe(units(a) * units(b))
        expect(Math.sign(compare(a, b))).toBe(
          Number(units(a) > units(b)) - Number(units(a) < units(b)),
        )
      }),
    )
  })

  it.each<[string, string, Rounding, string]>([
    ['1', '3', 'floor', '0.33'],
    ['1', '3', 'ceil', '0.34'],
    ['1', '3', 'half-even', '0.33'],
    ['2', '3', 'half-even', '0.67'],
    ['-1', '3', 'floor', '-0.34'],
    ['-1', '3', 'ceil', '-0.33'],
    ['1', '-3', 'floor', '-0.34'],
    ['1', '8', 'half-even', '0.12'],
    ['3', '8', 'half-even', '0.38'],
    ['-1', '8', 'half-even', '-0.12'],
    ['0.5', '0.25', 'ceil', '2'],
    ['-6', '3', 'floor', '-2'],
  ])('%s / %s to two decimals by %s is %s', (a, b, rounding, quotient) => {
    expect(formatDecimal(divide(d(a), d(b), 2, rounding))).toBe(quotient)
  })

  it('rounds as it divides by one', () => {
    fc.assert(
      fc.property(
        decimals,
        fc.integer({ min: 0, max: 14 }),
        fc.constantFrom<Rounding>('floor', 'ceil', 'half-even'),
        (value, scale, rounding) => {
          expect(round(value, scale, rounding)).toEqual(divide(value, integer(1), scale, rounding))
          const off = units(round(value, scale, rounding)) - units(value)
          expect(off < 10n ** BigInt(60 - scale) && off > -(10n ** BigInt(60 - scale))).toBe(true)
        },
      ),
    )
  })

  it('divides by nothing never', () => {
    expect(() => divide(d('1'), d('0'), 2, 'floor')).toThrow(RangeError)
  })
})
