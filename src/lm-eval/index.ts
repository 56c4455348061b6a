/**
 * Everything of lm-evaluation-harness: its task files, prompts and scores, with Python's semantics.
 *
 * ```
 *  catalog/ (names) ─► yaml/ (files, includes) ─► config/ (typed)
 *        │
 *  task/ ◄── data/ (documents) ◄── ports/ (Python functions written anew)
 *   ├─ template/  Jinja
 *   ├─ fewshot/   which examples
 *   └─ prompt/    turns and delimiters ─► Item: requests ─► responses ─► score/ ─► task and group scores
 *  python/        values, strings, regular expressions, random numbers
 * ```
 */

export {
  indexTasks,
  leavesOf,
  resolveTasks,
  type TaskGroup,
  type TaskIndex,
  type TaskTree,
} from './catalog/index.ts'
export {
  type ConfigFields,
  type ConfigValue,
  describeAggregate,
  describeConfig,
  plainDict,
  type TaskConfig,
} from './config/index.ts'
export {
  type CardConfig,
  cachedFile,
  chooseFiles,
  DataStore,
  type DatasetRequest,
  type DatasetSource,
  type Documents,
  defaultDataCache,
  type LockedFile,
  lockedDatasets,
  lockedSplit,
  openLocked,
  readCard,
  readDataLock,
  type Wanted,
  writeDataLock,
} from './data/index.ts'
export { isLmEvalItem, isLmEvalTask, requireLmEvalTask } from './family.ts'
export { promptText, sampleHashes, taskHash } from './hashes.ts'
export { type Fits, plainPrompt, tokenLimit } from './prompt/index.ts'
export {
  codePointLength,
  compareStrings,
  dumpsJson,
  isList,
  type PyDict,
  type PyValue,
  repr,
  str,
  strings,
} from './python/index.ts'
export {
  aggregate,
  aggregateGroup,
  compileScorer,
  type FilteredScore,
  type LogLikelihood,
  type Response,
  readResponse,
  type Scorer,
  scoredItem,
  scoringOf,
  type TaskScore,
  writeLikelihood,
} from './score/index.ts'
export {
  compileTask,
  defaultFewshotSeed,
  generationSettings,
  loadDocuments,
  splitsOf,
  type TaskSettings,
  withSettings,
} from './task/index.ts'
export type { LmEvalItem, LmEvalTask } from './types.ts'
export { doubledKeys, isFunctionReference } from './yaml/index.ts'
