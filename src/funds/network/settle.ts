import { type Decimal, parseDecimal } from '../../decimal/index.ts'
import { quotient, quotientUp } from '../quotient.ts'

/** Shares of an amount, decimal strings; what is left over is the DAO's. */
export interface Shares {
  readonly supplier: string
  readonly proposer: string
  readonly sourceOwner: string
}

/** Parameters of the tokenomics module, as they stood over a range of heights. */
export interface TokenomicsParams {
  readonly mintRatio: string
  readonly mint: Shares
  readonly globalInflationPerClaim: string
  readonly inflation: Shares
}

/** An amount of upokt, parted. */
export interface Parted {
  readonly supplier: bigint
  readonly proposer: bigint
  readonly sourceOwner: bigint
  readonly dao: bigint
}

/**
 * What a claim of some compute units is worth: floor(units x difficulty x multiplier / granularity), one
 * floor for the claim (poktroll `x/proof/types/claim.go`).
 * @param difficulty base target / target, as numerator and denominator
 */
export function claimedUpokt(
  units: bigint,
  { multiplier, granularity }: { readonly multiplier: bigint; readonly granularity: bigint },
  difficulty: readonly [bigint, bigint] = [1n, 1n],
): bigint {
  return quotient(units * difficulty[0] * multiplier, difficulty[1] * granularity)
}

/** What is minted for a settled claim: cut off (poktroll `tlm_relay_burn_equals_mint.go`). */
export function mintedUpokt(settled: bigint, { mintRatio }: TokenomicsParams): bigint {
  return shareOf(settled, mintRatio)
}

/** What global inflation adds for a settled claim: rounded up, at least 1 (poktroll `tlm_global_mint.go`). */
export function inflationUpokt(settled: bigint, params: TokenomicsParams): bigint {
  const { units, scale } = parseDecimal(params.globalInflationPerClaim)
  return quotientUp(settled * units, power(scale))
}

/** Parts an amount: every share cut off, the rest the DAO's. */
export function part(upokt: bigint, shares: Shares): Parted {
  const supplier = shareOf(upokt, shares.supplier)
  const proposer = shareOf(upokt, shares.proposer)
  const sourceOwner = shareOf(upokt, shares.sourceOwner)
  return { supplier, proposer, sourceOwner, dao: upokt - supplier - proposer - sourceOwner }
}

function shareOf(upokt: bigint, share: string): bigint {
  const { units, scale }: Decimal = parseDecimal(share)
  return quotient(upokt * units, power(scale))
}

function power(scale: number): bigint {
  return 10n ** BigInt(scale)
}
