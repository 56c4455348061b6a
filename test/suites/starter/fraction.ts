/** An exact rational number in lowest terms; `d` is positive. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n)

export const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? magnitude(a) : gcd(b, a % b))

/** `n/d` in lowest terms. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new Error('division by zero')
  const common = gcd(n, d) * (d < 0n ? -1n : 1n)
  return { n: n / common, d: d / common }
}

/** Reads `12` or `3.05`. */
export function parseFraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.')
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

export const add = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const negate = (a: Fraction) => fraction(-a.n, a.d)
export const subtract = (a: Fraction, b: Fraction) => add(a, negate(b))
export const multiply = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d)
export const divide = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n)
export const compare = (a: Fraction, b: Fraction) => Number(a.n * b.d - b.n * a.d)

/** Greatest whole number that is not above `a`. */
export function floor(a: Fraction): Fraction {
  const quotient = a.n / a.d
  return fraction(a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient)
}

/** What is left of `a` after taking away `b` as often as possible. */
export const remainder = (a: Fraction, b: Fraction) => subtract(a, multiply(floor(divide(a, b)), b))

/** A whole number, or an error. */
export function integer(a: Fraction): bigint {
  if (a.d !== 1n) throw new Error(`${a.n}/${a.d} is not a whole number`)
  return a.n
}

export function power(base: Fraction, exponent: Fraction): Fraction {
  const times = integer(exponent)
  return fraction(base.n ** times, base.d ** times)
}

/** The exact square root of a square number, or an error. */
export function squareRoot(a: Fraction): Fraction {
  const square = integer(a)
  let root = 0n
  while (root * root < square) root += 1n
  if (root * root !== square) throw new Error(`${square} is not a square number`)
  return fraction(root)
}

/** The shortest decimal notation (`12`, `14.9`); an error where the decimals never end. */
export function decimal(a: Fraction): string {
  let digits = 0
  while ((a.n * 10n ** BigInt(digits)) % a.d !== 0n) {
    digits += 1
    if (digits > 6) throw new Error(`${a.n}/${a.d} has no short decimal notation`)
  }
  const scaled = (magnitude(a.n) * 10n ** BigInt(digits)) / a.d
  const text = scaled.toString().padStart(digits + 1, '0')
  const point = text.length - digits
  const sign = a.n < 0n ? '-' : ''
  return sign + text.slice(0, point) + (digits > 0 ? `.${text.slice(point)}` : '')
}
