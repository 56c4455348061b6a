import { type Session } from '../../run/index.ts';
/**
 * Writes a run as lm-eval writes its own: `results_<date>.json` and one `samples_<task>_<date>.jsonl`
 * for each task, in a folder named after the model. Every answer is scored by the filters and
 * metrics of its task file, also where the suite reads answers in another way. An item without an
 * answer counts as wrong.
 * @returns the files written
 * @throws IqError `DISK`; `SUITE` when a task file's scoring cannot be run
 */
export declare function writeLmEval(session: Session, out: string): Promise<readonly string[]>;
