export type Generation = 'morse' | 'shannon';
/** Where the columns of a claim file stand; -1: the file has no such column. */
export interface Layout {
    readonly generation: Generation;
    readonly names: readonly string[];
    readonly time: number;
    readonly height: number;
    /** Together they name the session. */
    readonly session: readonly number[];
    readonly chain: number;
    readonly application: number;
    readonly supplier: number;
    readonly relays: number;
    readonly status: number;
    readonly evidence: number;
    readonly estimatedRelays: number;
    readonly claimedUnits: number;
    readonly estimatedUnits: number;
    readonly claimed: number;
    readonly settled: number;
    readonly minted: number;
    readonly proofStatus: number;
}
/**
 * Reads the names of the columns, in any order.
 * @throws IqError `DATA` for one that is missing, unknown or there twice
 */
export declare function layoutOf(names: readonly string[], where: string): Layout;
