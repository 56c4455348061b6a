/**
 * An artist that draws what picture suites ask for, right or wrong in a known way.
 *
 *   PictureItem ─► artist ─► things, words, around ─► paint (as models lose detail) ─► Pixels
 *                    └─► audit: what a scorer says of pictures whose label is known
 */

export { drawAnswer } from './artist.ts'
export { type AuditedTask, auditScorer } from './audit.ts'
