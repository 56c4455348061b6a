/** A range that holds the unknown quantity with a stated confidence; both ends belong to it. */
export interface Interval {
    readonly lower: number;
    readonly upper: number;
}
/** Where `f` changes its sign between `from` and `to`, to 1e-14; `f` must be monotone there. */
export declare function crossing(f: (x: number) => number, from: number, to: number): number;
/** `x`, or the nearest of 0 and 1 when it lies outside. */
export declare function clampToUnit(x: number): number;
