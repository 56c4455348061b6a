/** A number in [0, 1) that depends on the words only. */
export declare function chance(...words: readonly (string | number)[]): number;
