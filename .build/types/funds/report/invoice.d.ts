import { type Ledger } from '../ledger/index.ts';
/** What one operator owes for one week; upokt. */
export interface Invoice {
    readonly operator: string;
    readonly week: string;
    readonly poktUsd: string;
    /** SHA-256 of the claim file. */
    readonly claims: string;
    readonly lines: readonly {
        readonly chain: string;
        readonly relays: bigint;
        readonly upokt: bigint;
    }[];
    readonly charged: bigint;
    readonly paid: bigint;
    readonly subsidised: bigint;
    readonly due: bigint;
}
/** @throws IqError `USAGE` when the week is not closed or the operator has no charge in it */
export declare function invoiceOf(ledger: Ledger, week: string, operator: string): Invoice;
export declare function invoiceMarkdown(invoice: Invoice): string;
export declare function invoiceCsv({ operator, week, lines }: Invoice): string;
