import { formatDecimal } from '../decimal/index.ts'

/** Decimals of a POKT: 1 POKT = 1,000,000 upokt (poktroll `app/pocket`, denomination `upokt`). */
const poktDecimals = 6

/** An amount of upokt in POKT, a decimal string. */
export function inPokt(upokt: bigint): string {
  return formatDecimal({ units: upokt, scale: poktDecimals })
}
