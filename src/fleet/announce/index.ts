/**
 * Tests announced in a transparency log before they begin.
 *
 *     worker ─► wanted ═ announcement ═► Announcer: salt ─► intent in the log ─► seed drawn ─► next turn
 *     sign ─► as-writer ─► the report in the log
 *
 * Workers hold neither the log's key nor the certifier's; the log is the truth, the table follows it.
 */
export { type Announced, Announcer } from './announcer.ts'
export { asWriter } from './as-writer.ts'
export { AwaitsIntent, isAwaited, wantedBy } from './wanted.ts'
