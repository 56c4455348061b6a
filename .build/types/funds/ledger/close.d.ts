import { type Tally } from '../tally/index.ts';
import type { Ledger } from './ledger.ts';
/** What a week was closed, or corrected, from: kept in its posting as JSON. */
export interface Closing {
    readonly week: string;
    /** SHA-256 of the claim file; the claims stay in it. */
    readonly claims: string;
    readonly operators: string;
    readonly tiers: string;
    readonly poktUsd: string;
    readonly charges: readonly ClosedCharge[];
}
/** A charge, its whole numbers as text. */
interface ClosedCharge {
    readonly operator: string;
    readonly chain: string;
    readonly relays: string;
    readonly upokt: string;
}
/**
 * Closes the week of a tally: mint and charge of every operator and chain, in one posting.
 * @returns false when it was closed from the same input before
 * @throws IqError `CHANGED` when it was closed from other input; `DATA` when applications have no operator
 */
export declare function closeWeek(ledger: Ledger, tally: Tally): boolean;
/**
 * Corrects a closed week: posts, for every operator and chain, by how much the new tally differs from
 * what the week stands at.
 * @param replaced SHA-256 of the claim file that the new one replaces
 * @returns false when this correction was made before
 * @throws IqError `USAGE` when the week is open; `CHANGED` unless it stands at `replaced`
 */
export declare function correctWeek(ledger: Ledger, tally: Tally, replaced: string): boolean;
/** What the week stands at: its last correction, or its closing. */
export declare function standingOf(ledger: Ledger, week: string): Closing | undefined;
export {};
