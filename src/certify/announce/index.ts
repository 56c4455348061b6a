/** Runs announced in a log before they begin, their seed drawn with the help of others, and recorded after. */

export {
  type Announcement,
  type Announcer,
  announcedOf,
  logAnnouncer,
  type Unannounced,
} from './announce.ts'
export {
  type Drawn,
  type DrawParts,
  drawIntent,
  newPending,
  roundsOf,
  wordsOf,
} from './draw-intent.ts'
export { type BeaconSource, type DrawOptions, readNonces } from './draw-sources.ts'
export type { AnnouncedIntent } from './known-entries.ts'
export { bookOf, LogBook, type LogOptions } from './log-book.ts'
export type { Announced, Pending } from './pending.ts'
export { recordReport, reportEntry } from './record.ts'
