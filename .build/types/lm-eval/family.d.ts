import type { Item, Task } from '../item/index.ts';
import type { LmEvalItem, LmEvalTask } from './types.ts';
export declare function isLmEvalTask(task: Task): task is LmEvalTask;
export declare function isLmEvalItem(item: Item): item is LmEvalItem;
/** @throws IqError `SUITE` for a task of another family, saying what needs a task file */
export declare function requireLmEvalTask(task: Task, purpose: string): LmEvalTask;
