/** Whose calls an application's relays were, over heights of sessions. */
export interface Mandate {
    readonly operator: string;
    /** First height, inclusive. */
    readonly from: number;
    /** Last height, inclusive; `undefined`: still so. */
    readonly to: number | undefined;
    readonly line: number;
}
/** Which portal operator an application belongs to: claims name the application only. */
export interface OperatorMap {
    /** SHA-256 of the file. */
    readonly sha256: string;
    /** By application, in the order of heights, without overlaps. */
    readonly mandates: ReadonlyMap<string, readonly Mandate[]>;
}
/** Pays for what it subsidises; no operator has this name. */
export declare const dao = "DAO";
/**
 * Reads the map of applications to operators: CSV with the columns application, operator, from_height,
 * to_height; an empty to_height means that it still holds.
 * @throws IqError `DATA`, naming file, line and column; for an overlap both lines
 */
export declare function readOperators(path: string): Promise<OperatorMap>;
