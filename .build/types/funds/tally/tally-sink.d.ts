import { type Duplicates, type Layout, type RowSink } from '../claims/index.ts';
import { type ParamsAt } from '../network/index.ts';
import { type Week } from '../week/index.ts';
import { Apart, Grid, Group } from './groups.ts';
import type { OperatorMap } from './operators.ts';
/** What is known before the first claim. */
export interface TallyTerms {
    readonly week: Week;
    /** Chains that have a rate. */
    readonly chains: ReadonlySet<string>;
    readonly operators: OperatorMap;
    /** Parameters of the network at a height; absent: inflation is not worked out. */
    readonly params?: ParamsAt;
}
/** Thrown by the sink to end a reading that is decided. */
export declare class TooManyTwins extends Error {
}
/** Adds up claims row by row; nothing of a row is kept. */
export declare class TallySink implements RowSink {
    #private;
    claims: number;
    /** By operator ('' for none), then application: a group for each chain. */
    readonly groups: Map<string, Grid<Group>>;
    /** Relays by supplier and chain. */
    readonly suppliers: Grid<Apart>;
    readonly apart: Map<"challenge" | "expired" | "invalid" | "late", Apart>;
    readonly otherWeeks: Apart;
    constructor(path: string, terms: TallyTerms, duplicates: Duplicates);
    get layout(): Layout | undefined;
    header(names: readonly string[], where: string): void;
    row(bytes: Buffer, offsets: Int32Array, line: number): void;
}
