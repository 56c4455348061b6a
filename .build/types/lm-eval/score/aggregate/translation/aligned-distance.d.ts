/** An edit of words, seen from the answer. */
export type Edit = 'keep' | 'replace' | 'remove' | 'insert';
export interface Alignment {
    readonly edits: number;
    /** From the first word to the last. */
    readonly trace: readonly Edit[];
}
/** Edit distances of many orders of words from one reference. */
export declare class AlignedDistance {
    readonly reference: readonly string[];
    constructor(reference: readonly string[]);
    /** The least edits near the diagonal; of equal ones `keep` or `replace`, then `remove`. */
    to(words: readonly string[]): Alignment;
}
