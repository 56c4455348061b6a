/** Runs announced in a log before they begin, their seed drawn with the help of others, and recorded after. */

export { type AnnounceParts, announce, announcedOf, drawn } from './announce.ts'
export type { BeaconSource, DrawOptions } from './draw-sources.ts'
export { LogBook, type LogOptions } from './log-book.ts'
export { dropPending } from './pending.ts'
export { recordReport, reportEntry } from './record.ts'
