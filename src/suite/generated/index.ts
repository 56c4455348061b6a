/**
 * Tasks whose items are generated: a task file names families, a run's seed decides the items.
 *
 *   task file ─► read-stream ─► compile ─► GeneratedTask ─► ofRun(seed) ─► items of that run
 *                                              pool-seed ──────┘
 */

export { asLmEvalTask, configOfItems, documentsOfItems } from './as-lm-eval.ts'
export { type CanaryItem, canariesOfRun } from './canary-items.ts'
export { compileGenerated, isGenerated } from './compile.ts'
export { generatedItem, ItemsDigest, type SuitePlace } from './digest-items.ts'
export { publicRunSeed } from './pool-seed.ts'
export {
  type GeneratedItem,
  type GeneratedTask,
  isGeneratedItem,
  isGeneratedTask,
  type TaskHolder,
} from './types.ts'
