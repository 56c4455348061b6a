/** The value at a place inside parsed JSON of a stranger, `undefined` where there is none. */
export declare function at(value: unknown, ...path: readonly (string | number)[]): unknown;
/** The list at a place, empty where there is none. */
export declare function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[];
/** The text at a place. */
export declare function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined;
