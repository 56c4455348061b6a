/**
 * The same use case fed by pg-boss and PostgreSQL: thousands of nodes, several machines.
 *
 *     add ─► list/ ─► exams/ ─► queue/ ═ turns ═► work/ ─► certify (examineRun) ─► store/ ═► database/
 *     announce/: a run's intent in a log, where the keys are, before work/ begins it
     plan/: renewals, unannounced tests ─┘                       budget/ ─┘          │
 *     look/: status, metrics ◄─────────────────────────────────────────────────────────┤
 *     control/: retry, cancel, pause by hand
 *     sign/: a finished exam becomes a report, where the key is ◄──────────────────────┘
 */
export { type Announced, Announcer } from './announce/index.ts'
export { budgetGuard, type DayBudget, setBudget } from './budget/index.ts'
export { cancelExams, type Named, pauseNodes, retryExams } from './control/index.ts'
export { databaseUrl, type Fleet, initFleet, openFleet } from './fleet.ts'
export { grantsFor } from './grants.ts'
export { addNodes } from './list/index.ts'
export { type FleetStatus, fleetMetrics, fleetStatus, operatorPage } from './look/index.ts'
export { scheduleDay } from './plan/index.ts'
export { exportRun, signFinished } from './sign/index.ts'
export { type LogLine, workOn } from './work/index.ts'
