/** The most fraction digits that `toFixed` gives, which all doubles of ordinary size fit in. */
const mostDigits = 100

/** A float with `digits` fraction digits, rounded as Python does: exactly, a tie to the even digit. */
export function fixedPoint(value: number, digits: number): string {
  if (!Number.isFinite(value)) return String(value).replace('Infinity', 'inf').replace('NaN', 'nan')
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const size = Math.abs(value)
  if (size >= 1e21) return `${sign}${BigInt(size)}${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`
  const rounded = size.toFixed(digits)
  const exact = size.toFixed(mostDigits)
  const cut = exact.slice(0, exact.length - mostDigits + digits)
  const isTie = /^50*$/u.test(exact.slice(cut.length))
  const isEven = /[02468]\.?$/u.test(cut)
  return sign + (isTie && isEven ? cut.replace(/\.$/u, '') : rounded)
}

/** Python's `round(value, digits)` of a float. */
export function roundFloat(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(fixedPoint(value, digits)) : value
}
