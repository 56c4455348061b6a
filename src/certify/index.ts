/**
 * Certifying: a plan is asked, every answer is stored, the verdict is read from the store.
 *
 * ```
 * order ─► createRun ─► certify ─► runPlan ─► askItem ─► Journal
 *                          └──────── conclude ◄────────────┘
 * ```
 */

// running
export {
  type Conclusion,
  certify,
  conclude,
  countedSamples,
  type SessionParts,
  taskShares,
} from './certify.ts'
// before a run
export { type Estimate, estimate } from './estimate.ts'
export type { Listener, RunEvent } from './events.ts'

// what is kept
export type { Frozen } from './frozen.ts'
export { listRuns, type Run } from './runs.ts'
export { type Order, openSession, type Session, startSession } from './session.ts'
