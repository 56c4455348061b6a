import type { PastReport } from './report-folder.ts';
/** The score that the latest whole run of each node showed; the node by its URL and model. */
export declare function latestScores(reports: readonly PastReport[]): readonly {
    readonly name: string;
    readonly score: number;
}[];
