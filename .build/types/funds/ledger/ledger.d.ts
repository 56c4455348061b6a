import type { Posting } from './posting.ts';
/** What an account holds on one chain. */
export interface Balance {
    readonly account: string;
    readonly chain: string;
    readonly week: string;
    readonly kind: Posting['kind'];
    readonly upokt: bigint;
    readonly relays: bigint;
}
/** `create`: the file is made when it is missing. */
type LedgerMode = 'create' | 'write' | 'read';
/** The books: a SQLite file with double entries, to which postings are only ever added. */
export declare class Ledger implements Disposable {
    #private;
    /** @throws IqError `JOURNAL` for a file that is no ledger of ours, or cannot be opened */
    constructor(path: string, mode?: LedgerMode);
    /**
     * Adds a posting, whole or not at all, on the disk when it returns.
     * @param decide is asked inside the transaction, so what it reads cannot change before the posting is made
     * @returns false when a posting of this source is there already, with the same detail
     * @throws IqError `CHANGED` when it is there with another detail; `JOURNAL` when it cannot be written
     */
    post(decide: (ledger: Ledger) => Posting): boolean;
    /** What the week was closed from; undefined: it is open. */
    closingOf(week: string): string | undefined;
    hasPosting(source: string): boolean;
    /** Balances by account, chain, week and kind of posting, in this order. */
    balances(): Balance[];
    /** The postings, in the order in which they were made. */
    postings(): Omit<Posting, 'transfers'>[];
    /** Sources of postings whose entries do not add up to zero: none, ever. */
    unbalanced(): string[];
    /** What SQLite finds wrong with the file; empty: nothing. */
    damage(): string[];
    [Symbol.dispose](): void;
}
export {};
