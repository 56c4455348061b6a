import { PyError } from './error.ts'

/** Arithmetic of Python's int and float, where bigint and number differ from it. */

/** @throws {PyError} `OverflowError` when the int is beyond the largest float */
export function intToFloat(value: bigint): number {
  const float = Number(value)
  if (Number.isFinite(float)) return float
  throw new PyError('OverflowError', 'int too large to convert to float')
}

/** `left // right` of ints: rounded down. */
export function intFloor(left: bigint, right: bigint): bigint {
  return (left - intRemainder(left, right)) / right
}

/** `left % right` of ints: has the sign of `right`. */
export function intRemainder(left: bigint, right: bigint): bigint {
  if (right === 0n) throw zeroDivision()
  const remainder = left % right
  return isOffSide(remainder, right) ? remainder + right : remainder
}

/** Bits of a quotient that decide how it rounds to the 53 of a float, with room to spare. */
const roundingBits = 66

/** `left / right` of ints: the float nearest to the exact ratio, unless that is subnormal. */
export function intRatio(left: bigint, right: bigint): number {
  if (right === 0n) throw zeroDivision()
  if (left === 0n || (isSafe(left) && isSafe(right))) return Number(left) / Number(right)
  const ratio = magnitudeRatio(magnitude(left), magnitude(right))
  return left < 0n === right < 0n ? ratio : -ratio
}

function magnitudeRatio(dividend: bigint, divisor: bigint): number {
  const shift = Math.max(0, roundingBits + bitLength(divisor) - bitLength(dividend))
  const scaled = dividend << BigInt(shift)
  const quotient = scaled / divisor
  // The lowest bit records what was cut off, so that an exact half is told from more than half.
  const rounded = intToFloat(scaled % divisor === 0n ? quotient : quotient | 1n)
  return rounded / 2 ** roundingBits / 2 ** (shift - roundingBits)
}

/** `left ** right` of ints: an int, or a float when the exponent is negative. */
export function intPower(left: bigint, right: bigint): bigint | number {
  return right >= 0n ? left ** right : floatPower(intToFloat(left), intToFloat(right))
}

/** `left / right` of floats. */
export function floatRatio(left: number, right: number): number {
  if (right === 0) throw zeroDivision()
  return left / right
}

/** `left // right` of floats: rounded down; a zero has the sign of the exact ratio. */
export function floatFloor(left: number, right: number): number {
  if (right === 0) throw zeroDivision()
  const remainder = left % right
  const ratio = (left - remainder) / right - (isOffSide(remainder, right) ? 1 : 0)
  if (ratio === 0) return 0 * (left / right)
  const floor = Math.floor(ratio)
  return ratio - floor > 0.5 ? floor + 1 : floor
}

/** `left % right` of floats: has the sign of `right`, also when zero. */
export function floatRemainder(left: number, right: number): number {
  if (right === 0) throw zeroDivision()
  const remainder = left % right
  if (remainder === 0) return right < 0 ? -0 : 0
  return isOffSide(remainder, right) ? remainder + right : remainder
}

/**
 * `left ** right` of floats.
 *
 * @throws {PyError} `ValueError` where Python gives a complex number, `OverflowError` beyond floats
 */
export function floatPower(left: number, right: number): number {
  if (left === 0 && right < 0 && Number.isFinite(right)) throw zeroDivision()
  if (left === 1 || (left === -1 && Math.abs(right) === Number.POSITIVE_INFINITY)) return 1
  const finite = Number.isFinite(left) && Number.isFinite(right)
  if (finite && left < 0 && !Number.isInteger(right)) {
    throw new PyError('ValueError', 'a negative number to a fractional power is complex')
  }
  const power = left ** right
  if (finite && !Number.isFinite(power)) throw new PyError('OverflowError', 'Result too large')
  return power
}

/** Whether a remainder that was rounded towards zero must move to the side of the divisor. */
function isOffSide(remainder: bigint | number, divisor: bigint | number): boolean {
  return divisor < 0 ? remainder > 0 : remainder < 0
}

function isSafe(value: bigint): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER
}

function bitLength(value: bigint): number {
  return value.toString(2).length
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

function zeroDivision(): PyError {
  return new PyError('ZeroDivisionError', 'division by zero')
}
