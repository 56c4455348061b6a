/**
 * Suites: task files of lm-evaluation-harness, their documents, and the requests they become.
 *
 * ```
 *  suite.json ─► suite/ ─► catalog/ (names) ─► yaml/ (files, includes) ─► config/ (typed)
 *                               │
 *                     task/ ◄───┴─── data/ (documents) ◄── ports/ (process_docs)
 *                      ├─ template/  Jinja
 *                      ├─ fewshot/   which examples
 *                      └─ prompt/    turns and delimiters ─► Item: requests
 * ```
 */

// Tasks by name
export {
  indexTasks,
  leavesOf,
  resolveTasks,
  type TaskGroup,
  type TaskIndex,
  type TaskLeaf,
  type TaskTree,
} from './catalog/index.ts'
export type {
  AggregateMetric,
  FilterPipeline,
  FilterStep,
  Kwargs,
  MetricEntry,
  OutputType,
  TaskConfig,
} from './config/index.ts'
// Documents
export {
  DataStore,
  type DatasetRequest,
  type DatasetSource,
  type Documents,
  documentsOf,
  nothingFetched,
} from './data/index.ts'
export { docHash, promptHash, type SampleHashes, sampleHashes, taskHash } from './hashes.ts'
export { type ResultsPort, resultsPort } from './ports/index.ts'
// Suites
export { checkSuite } from './suite/check.ts'
export { loadSuite, type Suite, type SuiteOptions, type SuiteTask } from './suite/load-suite.ts'
export { type Answer, type SuiteFile, SuiteSchema } from './suite/schema.ts'

// Items
export { type ChatForm, compileTask, loadDocuments, type TaskSettings } from './task/index.ts'
export type { ChatMessage, GenerationSettings, Item, Prompt, Request, Task } from './types.ts'
export { type FunctionReference, isFunctionReference } from './yaml/index.ts'
