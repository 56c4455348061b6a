/** Shares of an amount, decimal strings; what is left over is the DAO's. */
export interface Shares {
    readonly supplier: string;
    readonly proposer: string;
    readonly sourceOwner: string;
}
/** Parameters of the tokenomics module, as they stood over a range of heights. */
export interface TokenomicsParams {
    readonly mintRatio: string;
    readonly mint: Shares;
    readonly globalInflationPerClaim: string;
    readonly inflation: Shares;
}
/** An amount of upokt, parted. */
export interface Parted {
    readonly supplier: bigint;
    readonly proposer: bigint;
    readonly sourceOwner: bigint;
    readonly dao: bigint;
}
/**
 * What a claim of some compute units is worth: floor(units x difficulty x multiplier / granularity), one
 * floor for the claim (poktroll `x/proof/types/claim.go`).
 * @param difficulty base target / target, as numerator and denominator
 */
export declare function claimedUpokt(units: bigint, { multiplier, granularity }: {
    readonly multiplier: bigint;
    readonly granularity: bigint;
}, difficulty?: readonly [bigint, bigint]): bigint;
/** What is minted for a settled claim: cut off (poktroll `tlm_relay_burn_equals_mint.go`). */
export declare function mintedUpokt(settled: bigint, { mintRatio }: TokenomicsParams): bigint;
/** What global inflation adds for a settled claim: rounded up, at least 1 (poktroll `tlm_global_mint.go`). */
export declare function inflationUpokt(settled: bigint, params: TokenomicsParams): bigint;
/** Parts an amount: every share cut off, the rest the DAO's. */
export declare function part(upokt: bigint, shares: Shares): Parted;
