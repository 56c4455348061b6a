import type { AlignedDistance } from './aligned-distance.ts';
/** The order of words that a shift gives. */
export interface Shift {
    /** Edits saved; 0 where no shift helps. */
    readonly gain: number;
    readonly words: readonly string[];
    /** Shifts that were tried. */
    readonly tried: number;
}
/**
 * The best shift of a run of words that also stands in the reference, by Tercom's rules: only runs
 * that are wrong where they stand and missing where they go. @param most shifts to try
 */
export declare function bestShift(words: readonly string[], distance: AlignedDistance, most: number): Shift;
