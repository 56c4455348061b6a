/** A decimal number: `units / 10^scale`. Two of them can be equal with different scales. */
export interface Decimal {
  readonly units: bigint
  /** Decimals, 0 or more. */
  readonly scale: number
}

const pattern = /^-?[0-9]+(?:\.[0-9]+)?$/u

/**
 * Reads a number as people write it: digits, with a point and further digits. No exponent, no sign but
 * a minus, no white space.
 * @throws RangeError for any other text
 */
export function parseDecimal(text: string): Decimal {
  if (!pattern.test(text)) throw new RangeError(`'${text}' is not a decimal number`)
  const [whole = '', fraction = ''] = text.split('.')
  return { units: BigInt(whole + fraction), scale: fraction.length }
}

/** A whole number. @throws RangeError for a number that is not one, or not exactly */
export function integer(value: bigint | number): Decimal {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`${value} is not a whole number that a float holds exactly`)
  }
  return { units: BigInt(value), scale: 0 }
}

/**
 * Writes a number without exponent, with as few decimals as say it exactly but at least `decimals`.
 * @param decimals default 0
 */
export function formatDecimal({ units, scale }: Decimal, decimals = 0): string {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits
    .slice(digits.length - scale)
    .replace(/0+$/u, '')
    .padEnd(decimals, '0')
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`
}
