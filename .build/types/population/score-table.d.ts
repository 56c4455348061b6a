import type { ScoredNode } from './node.ts';
/** Which columns of a table of scores to read. */
export interface Columns {
    readonly score: string;
    /** Default: the first column. */
    readonly name: string | undefined;
}
export interface ScoreTable {
    readonly nodes: readonly ScoredNode[];
    /** Rows without a score from 0 to 100. */
    readonly skipped: number;
}
/**
 * Reads scores from the text of a CSV file with a header. A column of shares, none above 1, counts
 * as scores of 100 times that.
 * @throws IqError `DATA` when it is no CSV, lacks a column, or holds no score
 */
export declare function readScores(text: string, columns: Columns, place: string): ScoreTable;
