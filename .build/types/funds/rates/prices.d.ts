import { type Week } from '../week/index.ts';
/** What a POKT costs, and why. */
export interface PoktPrice {
    /** USD per POKT, a decimal string above 0 with at most nine decimals. */
    readonly usd: string;
    /** The days whose closes were averaged, first and last; null: the price was given. */
    readonly window: {
        readonly first: string;
        readonly last: string;
    } | null;
}
/** A price that somebody gives. @throws IqError `USAGE` unless it is a decimal number above 0 */
export declare function givenPrice(text: string): PoktPrice;
/**
 * The mean of the closes of the seven days before the week, as PIP-29 averages them, rounded to nine
 * decimals. The file has the columns `date` (YYYY-MM-DD, UTC) and `close_usd`; other days are not used.
 * @throws IqError `DATA`, naming file, line and column, or the days that are missing
 */
export declare function meanPrice(path: string, week: Week): Promise<PoktPrice>;
/** Closes of the days that a prices file has, by day, in its order. @throws IqError `DATA` */
export declare function readCloses(path: string): Promise<{
    date: string;
    usd: string;
}[]>;
