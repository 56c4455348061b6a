/** When nodes are tested again. */
export { revive, type Scheduled, scheduleDay } from './schedule.ts'
