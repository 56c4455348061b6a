/** The one division of money: of whole numbers, towards 0. @throws RangeError when `b` is 0 */
export function quotient(a: bigint, b: bigint): bigint {
  return a / b
}

/** As `quotient`, of numbers of 0 and more, towards plus infinity. */
export function quotientUp(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b
}
