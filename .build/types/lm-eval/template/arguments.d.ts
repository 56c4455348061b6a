import { type Value } from './values.ts';
/** What stands between the brackets of a call. */
export interface Arguments<T> {
    readonly positional: readonly T[];
    readonly keywords: ReadonlyMap<string, T>;
}
/** The parameters that a filter, test, method or function takes. */
export interface Parameters {
    readonly names: readonly string[];
    /** How many of the names must be given. */
    readonly required: number;
    /** Whether further arguments of any number and name are taken. */
    readonly open: boolean;
}
/** What is wrong with a call, or `undefined`. */
export declare function callProblem({ names, required, open }: Parameters, { positional, keywords }: Arguments<unknown>): string | undefined;
/** The arguments of a checked call, read by position whether they were named or not. */
export declare class BoundArguments {
    #private;
    constructor(parameters: Parameters, given: Arguments<Value>);
    /** `undefined` when it was left out. */
    optional(index: number): Value | undefined;
    value(index: number, fallback?: Value): Value;
    text(index: number, fallback?: string): string;
    textOrNone(index: number): string | null;
    int(index: number, fallback?: number): number;
    flag(index: number, fallback?: boolean): boolean;
    /** The positional arguments beyond the named parameters. */
    get rest(): readonly Value[];
    get keywords(): ReadonlyMap<string, Value>;
}
