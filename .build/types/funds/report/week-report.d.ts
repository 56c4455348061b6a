import { type Closing, type Ledger } from '../ledger/index.ts';
import type { Flag } from '../quality/index.ts';
import type { Drift, Reconciled } from '../reconcile.ts';
import type { Tally } from '../tally/index.ts';
/** What is known beside the books; each part is left out where it was not asked for. */
export interface WeekExtras {
    readonly apart?: Tally['apart'];
    readonly reconciled?: readonly Reconciled[];
    readonly drift?: readonly Drift[];
    readonly flags?: readonly Flag[];
}
/** Amounts of one operator in one week; upokt. */
export interface OperatorWeek {
    readonly operator: string;
    readonly charged: bigint;
    readonly paid: bigint;
    /** Taken over by the DAO. */
    readonly subsidised: bigint;
}
/** One week of the flow of funds. */
export interface WeekReport extends WeekExtras {
    readonly week: string;
    readonly from: string;
    readonly until: string;
    readonly closing: Closing;
    readonly operators: readonly OperatorWeek[];
    readonly minted: bigint;
    readonly charged: bigint;
    readonly paid: bigint;
    readonly burned: bigint;
}
/**
 * The report of a closed week, from the books; payments and burns are those booked for this week.
 * @throws IqError `USAGE` when the week is not closed
 */
export declare function reportWeek(ledger: Ledger, week: string, extras?: WeekExtras): WeekReport;
