/**
 * Suites: `suite.json` names tasks and weighs them; loading gives items and a digest.
 *
 * ```
 * suite.json ─► schema ─► load-suite ─► tasks (lm-eval) ─► Suite ─► check, export/
 *                             └─► digest: every byte that can change a score
 * ```
 */

export { bareSuite } from './bare-folder.ts'
export { checkSuite } from './check.ts'
export { exportSuite } from './export/index.ts'
export { meetsAll } from './families/checks/index.ts'
export { Chance, type Expected } from './families/index.ts'
export { type FreshItem, freshItem, generatorsOf } from './fresh.ts'
export {
  asLmEvalTask,
  type CanaryItem,
  canariesOfRun,
  type GeneratedItem,
  type GeneratedTask,
  generatedItem,
  ItemsDigest,
  isGeneratedItem,
  isGeneratedTask,
  publicRunSeed,
} from './generated/index.ts'
export { loadSuite, type SuiteOptions } from './load-suite.ts'
export { detectorOf } from './named-detector.ts'
export {
  isPictureItem,
  isPictureTask,
  type PictureItem,
  pictureGeneratorsDigest,
  type Wanted,
  type WantedObject,
} from './pictures/index.ts'
export { readSuiteFile } from './read-suite-file.ts'
export type { Answer, ChatForm, SuiteFile, SuiteFileEntry } from './schema.ts'
export { asksForPictures, isFresh, type Suite, type SuiteTask, suiteOfRun } from './suite.ts'
