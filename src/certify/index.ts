/**
 * Certifying: a plan is asked, every answer is stored, the verdict is read from the store.
 *
 * ```
 * order ─► createRun ─► certify ─► runPlan ─► settle ─► Ledger ─► Journal
 *                          │         │  ▲         │                 │
 *                          │      Pacer └ Watch   └► OpenItems      │
 *                          └──────── conclude ◄─────────────────────┘
 * ```
 */

// where a run begins
export { addressesOf } from './addresses.ts'
export { type Begun, beginSession } from './begin.ts'
// running
export {
  type Conclusion,
  certify,
  conclude,
  countedSamples,
  taskShares,
} from './certify.ts'
// before a run
export type { ChainPlan, Outlay } from './chain-plan.ts'
// whose node it is
export { type Control, proveControl } from './control.ts'
export { type Estimate, estimate } from './estimate.ts'
export type { Listener, RunEvent } from './events.ts'
// what is kept
export type { Frozen } from './frozen.ts'
export type { PaceChange } from './pacer.ts'
export { type Perseverance, perseveranceFor } from './perseverance.ts'
export { listRuns, openRun, type Run } from './runs.ts'
export {
  type Order,
  openSession,
  type Session,
  type SessionParts,
  startSession,
} from './session.ts'
