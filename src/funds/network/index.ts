/** What the network does itself, beside what was agreed. */
export { type ParamsAt, readParams } from './params.ts'
export {
  claimedUpokt,
  inflationUpokt,
  mintedUpokt,
  type Parted,
  part,
  type Shares,
  type TokenomicsParams,
} from './settle.ts'
