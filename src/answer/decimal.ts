/** A rational number, exact. */
interface Fraction {
  readonly numerator: bigint
  /** Positive. */
  readonly denominator: bigint
}

const notation = /^(-?)(\d{1,400})(?:\.(\d{1,400}))?(?:e([+-]?\d{1,3}))?(?:\/(\d{1,400}))?$/u

/** Within 2^53, so that a float holds it exactly. */
const integer = /^-?\d{1,15}$/u

/** Reads "42", "-0.5", "1.5e-3" or "1/2" without rounding; `undefined` for anything else. */
function readFraction(text: string): Fraction | undefined {
  const match = notation.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', decimals = '', exponent = '0', divisor = '1'] = match
  const scale = Number(exponent) - decimals.length
  const digits = BigInt(sign + whole + decimals)
  const denominator = BigInt(divisor) * 10n ** BigInt(Math.max(0, -scale))
  if (denominator === 0n) return undefined
  return { numerator: digits * 10n ** BigInt(Math.max(0, scale)), denominator }
}

/** Whether two numerals have the same value: 42 = 42.00, 1/2 = 0.5, 1e3 = 1000. */
export function sameNumber(left: string, right: string): boolean {
  if (integer.test(left) && integer.test(right)) return Number(left) === Number(right)
  const a = readFraction(left)
  const b = readFraction(right)
  if (a === undefined || b === undefined) return false
  return a.numerator * b.denominator === b.numerator * a.denominator
}
