/**
 * What a registry keeps: the reports as they came, and an index that is made from them.
 *
 * ```
 * sources (where a report comes from) ─► objects (the files as they came)
 *
 * draft ─► report-index ─► index-rows ─► report-text ──┐
 *                                                      ▼
 *                                       index-file (index-tables)
 *                                                      │
 * index-queries, deciders ◄─ kept-reports, recent ◄─ indexed-report
 * ```
 */
export type { Deciders } from './deciders.ts'
export { Draft } from './draft.ts'
export type { IndexQueries } from './index-queries.ts'
export type { FollowedLog } from './index-rows.ts'
export { Objects } from './objects.ts'
export { ReportIndex } from './report-index.ts'
export { type ReportSource, sourcesOf } from './sources.ts'
