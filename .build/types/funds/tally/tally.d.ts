import { type ClaimFile, type Generation } from '../claims/index.ts';
import type { ParamsAt } from '../network/index.ts';
import type { Rates } from '../rates/index.ts';
import type { OperatorMap } from './operators.ts';
import type { Unpaid } from './status.ts';
/** What an application used on one chain. */
export interface TallyLine {
    /** null: no operator answers for the application at those heights. */
    readonly operator: string | null;
    readonly application: string;
    readonly chain: string;
    readonly claims: number;
    readonly relays: bigint;
    /** What its relays mint, and what its operator is charged: relays x rate. */
    readonly upokt: bigint;
    /** The same at the fixed price in USD, a decimal string. */
    readonly usd: string;
    /** What the network did itself, in upokt; 0 where the file does not tell. */
    readonly network: Readonly<Record<'claimed' | 'settled' | 'minted' | 'inflation', bigint>> & {
        /** Claims whose mint the parameters of their height do not explain. */
        readonly unexplained: number;
    };
}
/** Claims and their relays. */
export interface Count {
    readonly claims: number;
    readonly relays: bigint;
}
/** The relays of a supplier on one chain. */
export interface Served extends Count {
    readonly supplier: string;
    readonly chain: string;
}
/** A week of claims, added up. The order of the claims changes nothing in it. */
export interface Tally {
    readonly week: string;
    readonly generation: Generation;
    readonly file: ClaimFile;
    /** SHA-256 of the map of operators. */
    readonly operators: string;
    readonly rates: Rates;
    /** Claims in the file. */
    readonly claims: number;
    /** In the order of operator, application and chain; those without operator first. */
    readonly lines: readonly TallyLine[];
    readonly apart: Readonly<Record<Unpaid, Count>>;
    readonly otherWeeks: Count;
    readonly served: readonly Served[];
}
interface Reading {
    /** Bytes read at once, see `readClaims`. */
    readonly blockBytes?: number;
    /** Of the fingerprints that find twins; the result does not depend on it. */
    readonly seed?: number;
    /** Parameters of the network by height; absent: inflation is not worked out. */
    readonly params?: ParamsAt;
}
/**
 * Adds up the claims of a week. Memory is bounded by eleven bytes for each claim of the file and by the
 * number of applications, suppliers and chains.
 * @throws IqError `DATA`, naming file, line and column; nothing is left out silently
 */
export declare function tallyClaims(path: string, rates: Rates, operators: OperatorMap, { blockBytes, seed, params }?: Reading): Promise<Tally>;
export {};
