import type { Decimal } from './decimal.ts'

/** Towards minus infinity, towards plus infinity, or to the nearest, of two to the even one. */
export type Rounding = 'floor' | 'ceil' | 'half-even'

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale }
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale })
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale }
}

/** The quotient with `scale` decimals. @throws RangeError when `b` is 0 */
export function divide(a: Decimal, b: Decimal, scale: number, rounding: Rounding): Decimal {
  const numerator = a.units * 10n ** BigInt(b.scale + scale)
  const denominator = b.units * 10n ** BigInt(a.scale)
  return { units: quotient(numerator, denominator, rounding), scale }
}

/** The number with `scale` decimals. */
export function round(
  { units, scale: given }: Decimal,
  scale: number,
  rounding: Rounding,
): Decimal {
  return { units: quotient(units * 10n ** BigInt(scale), 10n ** BigInt(given), rounding), scale }
}

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b)
  return units < 0n ? -1 : units > 0n ? 1 : 0
}

/** The units of a number at a scale that is not smaller than its own. */
function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale)
}

function quotient(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (denominator < 0n) return quotient(-numerator, -denominator, rounding)
  const floor = floorQuotient(numerator, denominator)
  const rest = numerator - floor * denominator
  switch (rounding) {
    case 'floor':
      return floor
    case 'ceil':
      return rest === 0n ? floor : floor + 1n
    case 'half-even': {
      const isUp = 2n * rest > denominator || (2n * rest === denominator && floor % 2n !== 0n)
      return isUp ? floor + 1n : floor
    }
  }
}

/** BigInt division cuts towards 0; this one goes towards minus infinity. */
function floorQuotient(numerator: bigint, denominator: bigint): bigint {
  const cut = numerator / denominator
  return numerator < 0n && cut * denominator !== numerator ? cut - 1n : cut
}
