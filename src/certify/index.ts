/**
 * Certifying: a plan is asked, every answer is stored, the verdict is read from the store.
 *
 * ```
 * order ─► createRun ─► certify ─► runPlan ─► askItem ─► Journal
 *                          └──────── conclude ◄────────────┘
 * ```
 */

// before a run
export { type Estimate, estimate } from './estimate.ts'

// running
export {
  type Conclusion,
  certify,
  conclude,
  type SessionParts,
  taskShares,
} from './certify.ts'
export type { Listener, RunEvent } from './events.ts'

// what is kept
export type { Frozen } from './frozen.ts'
export { listRuns, type Run } from './runs.ts'
export { type Order, openSession, type Session, startSession } from './session.ts'
