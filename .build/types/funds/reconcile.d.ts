import type { Rates } from './rates/index.ts';
import type { Tally } from './tally/index.ts';
/** The agreement and the network, of one chain in one week; upokt. */
export interface Reconciled {
    readonly chain: string;
    readonly relays: bigint;
    /** Relays x rate: what was agreed to be minted, charged and burned. */
    readonly agreed: bigint;
    readonly claimed: bigint;
    /** What the network burned of the applications' stakes. */
    readonly settled: bigint;
    readonly minted: bigint;
    /** Claimed and not settled: relays served beyond what an application could pay. */
    readonly overservicingLoss: bigint;
    /** Settled and not minted: burned for good. */
    readonly deflation: bigint;
    /** What global inflation added on top, claim by claim, rounded up; 0 without parameters. */
    readonly inflation: bigint;
    /** Claims whose mint the parameters of their height do not explain. */
    readonly unexplained: number;
    /** Minted / settled, six decimals, rounded down; null: nothing settled. */
    readonly mintRatio: string | null;
    /** Minted less agreed: 0 is "one to one". */
    readonly difference: bigint;
}
/** Puts the network's figures beside the agreement's. Where a file has none, they are 0. */
export declare function reconcile({ lines }: Tally): Reconciled[];
/** The price of a relay as the market made it on a day. */
export interface Drift {
    readonly chain: string;
    readonly date: string;
    /** upokt per relay x that day's close, in USD. */
    readonly realisedUsd: string;
    /** Percent above the fixed price, two decimals, rounded to the nearest. */
    readonly percent: string;
}
/** How far the realised price moved from the fixed one on each day of which the close is known. */
export declare function driftOf(rates: Rates, closes: readonly {
    readonly date: string;
    readonly usd: string;
}[]): Drift[];
