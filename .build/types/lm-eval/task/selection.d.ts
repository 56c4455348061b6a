import type { TaskSettings } from './settings.ts';
/** Which rows of the evaluation split are asked, in order. */
export interface Selection {
    readonly size: number;
    /** The row of the item at a position. */
    row(position: number): number;
}
/**
 * lm-eval's `--limit` and `--samples`.
 * @throws IqError `SUITE` for rows that do not exist and for both settings at once
 */
export declare function selectRows(rows: number, settings: TaskSettings, task: string): Selection;
