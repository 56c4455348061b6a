/**
 * Suites: `suite.json` names tasks and weighs them; loading gives items and a digest.
 *
 * ```
 * suite.json ─► schema ─► load-suite ─► tasks (lm-eval) ─► Suite ─► check, export/
 *                             └─► digest: every byte that can change a score
 * ```
 */

export { checkSuite } from './check.ts'
export { exportSuite } from './export/index.ts'
export {
  loadSuite,
  type Suite,
  type SuiteOptions,
  type SuiteTask,
} from './load-suite.ts'
export { readSuiteFile } from './read-suite-file.ts'
export type { Answer, ChatForm } from './schema.ts'
