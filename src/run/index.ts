/**
 * One run: a plan is asked, every answer is stored, the verdict is read from the store.
 *
 * ```
 * order ─► createRun ─► certify ─► ask/runPlan ─► settle ─► Ledger ─► journal/
 *                          │            │  ▲         │            │
 *                          │        pace/ └ Watch    └► OpenItems │
 *                          └──────── conclude ◄───────────────────┘
 * lifetime/ says which test of its node a run is; estimate/ what it would cost.
 * ```
 */

export { type Control, proveControl } from './control.ts'
export { type ChainPlan, type Estimate, estimate, type Outlay } from './estimate/index.ts'
export type { Listener, RunEvent } from './events.ts'
export type { Frozen } from './frozen.ts'
export {
  type CanaryAnswer,
  type Journal,
  type NewRun,
  type PastTests,
  type RunStore,
  type Store,
  sqliteStore,
} from './journal/index.ts'
export {
  addressesOf,
  type EvidenceTerm,
  evidenceTerm,
  isNumberTaken,
  type Lifetime,
  lifetimeOf,
  type PastTest,
  type TestSettings,
} from './lifetime/index.ts'
export { defaultPerseverance, perseveranceFor } from './perseverance.ts'
export { rehearsalsOf } from './rehearsals.ts'
export { credentialsOf, freezeRequests } from './requests.ts'
export { type Conclusion, certify, conclude, samplesOf } from './run-session.ts'
export { openListedRun, openRun } from './runs.ts'
export {
  continueSession,
  freeze,
  type Order,
  openSession,
  type Session,
  startSession,
} from './session.ts'
