import type { TaskConfig } from '../config/index.ts';
import type { LmEvalTask } from '../types.ts';
import type { TaskDocuments } from './load-documents.ts';
import { type TaskSettings } from './settings.ts';
/**
 * Compiles a task: templates once, then every item on demand, in any order.
 * @throws IqError `SUITE` or `DATA` when the task cannot be asked, naming it and the reason
 */
export declare function compileTask(given: TaskConfig, documents: TaskDocuments, settings?: TaskSettings): LmEvalTask;
