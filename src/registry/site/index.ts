/**
 * The pages and files that people and programs read, made from a registry at a time.
 *
 * ```
 * Registry, Trust, time ─► pages/ (people) ─┐
 *                       ─► machine (JSON,   ├─► files ─► build: a folder for any static host
 *                          CSV, feeds,      │        └─► serve: the same bytes over HTTP
 *                          badge) ──────────┘
 * ```
 */
export { type BuiltSite, buildSite } from './build.ts'
export { fileAt } from './files.ts'
export type { SiteFile } from './site.ts'
