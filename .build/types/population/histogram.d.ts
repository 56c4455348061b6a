import type { ScoredNode } from './node.ts';
/** Nodes with scores in [from, to); the last bin also holds its upper end. */
export interface Bin {
    readonly from: number;
    readonly to: number;
    readonly count: number;
}
/** Counts scores, 0-100, in bins of `width` points, from the lowest score to the highest. */
export declare function histogram(nodes: readonly ScoredNode[], width: number): readonly Bin[];
