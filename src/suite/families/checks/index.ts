/**
 * Verifiable demands on an answer, as plain data, and whether an answer meets them.
 *
 *     plain-answer ─► meets ─► one file per kind of check, on the words and lines of parts
 *                       └──► schema
 */
export { checkKinds, meets, meetsAll } from './meets.ts'
export { CheckSchema } from './schema.ts'
