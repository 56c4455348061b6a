const fractionDigits = 9

/** A decimal string of the report schema in units of 10^-9, so that sums and comparisons are exact. */
export function decimalUnits(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(fractionDigits, '0'))
}
