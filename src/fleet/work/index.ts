/**
 * What workers do: a turn of the queue is one session of an exam.
 *
 *     worker ─► sit: qualified? budget? ─► begin or go on (store) ─► examineRun ─► ending ─► next turn
 */
export type { Log, LogLine } from './log.ts'
export { type WorkerParts, workOn } from './worker.ts'
