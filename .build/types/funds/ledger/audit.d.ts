import type { Ledger } from './ledger.ts';
/** The state of the books, in upokt. */
export interface Audit {
    /** What is wrong; empty: all that must hold does. */
    readonly faults: readonly string[];
    readonly minted: bigint;
    readonly charged: bigint;
    readonly paid: bigint;
    readonly burned: bigint;
    /** Minted and not yet burned. */
    readonly unburned: bigint;
    /** Paid and not yet burned. */
    readonly held: bigint;
    /** By operator, and the DAO for subsidies; negative: paid too much. */
    readonly outstanding: readonly {
        readonly operator: string;
        readonly upokt: bigint;
    }[];
    readonly postings: number;
}
/** Checks the books: entries add up to zero, minted is charged, no more is burned than was paid. */
export declare function audit(ledger: Ledger): Audit;
export declare function balanceOf(ledger: Ledger, account: string): bigint;
