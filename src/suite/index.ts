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

// Suites

export { checkSuite } from './suite/check.ts'
export { loadSuite, type Suite, type SuiteOptions, type SuiteTask } from './suite/load-suite.ts'
export { readSuiteFile } from './suite/read-suite-file.ts'
export { type Answer, type SuiteFile, SuiteSchema } from './suite/schema.ts'

// Items and their requests

export { promptText, sampleHashes, taskHash } from './hashes.ts'
export { plainPrompt } from './prompt/index.ts'
export { compileTask, loadDocuments, type TaskSettings } from './task/index.ts'
export type { ChatMessage, GenerationSettings, Item, Prompt, Request, Task } from './types.ts'

// Suites for other tools

export { exportSuite } from './export/index.ts'

// Tasks and groups by name, and what their files say

export {
  indexTasks,
  leavesOf,
  resolveTasks,
  type TaskGroup,
  type TaskLeaf,
  type TaskTree,
} from './catalog/index.ts'
export type {
  AggregateMetric,
  FilterPipeline,
  MetricEntry,
  TaskConfig,
} from './config/index.ts'
export { describeConfig, plainDict } from './config/index.ts'
export {
  type AggregationPort,
  type FilterPort,
  type Ported,
  type PortedScoring,
  portedScoring,
  type ResultsPort,
} from './ports/index.ts'

// Documents

export {
  DataStore,
  type DatasetRequest,
  type DatasetSource,
  type Documents,
  documentsOf,
  lockedDatasets,
} from './data/index.ts'

// Fetched datasets

export {
  cachedFile,
  DataLockSchema,
  defaultDataCache,
  formatOf,
  type LockedFile,
  lockedSplit,
  openLocked,
  readDataLock,
  splitsByName,
  writeDataLock,
} from './data/index.ts'
