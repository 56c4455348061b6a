import { type Item, type Sample } from '../item/index.ts';
import type { SuiteTask } from '../suite/index.ts';
type Judged = Pick<Sample, 'outcome' | 'reason' | 'score' | 'extracted'>;
/** Judges an item by what its sample keeps of the answers, so that it can be judged again. Pure. */
export type Judge = (item: Item, stored: Pick<Sample, 'responses' | 'finish'>) => Judged;
/**
 * Compiles the way in which the answers of a task are judged: by our own extraction where the suite
 * names an answer format, otherwise by the filters and metrics of the task file.
 * @throws IqError `SUITE` when the task cannot be judged so
 */
export declare function compileJudge(share: SuiteTask): Judge;
export {};
