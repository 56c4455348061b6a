/** Files of the user: read whole or by line within bounds, written whole or not at all, locked; databases made from others. */
export { type DerivedTables, isDamage, openDerived, remakeDerived } from './derived-database.ts'
export { linesOf } from './lines.ts'
export { type Lock, tryLock } from './lock.ts'
export { parseJson, type Reading, readBytes, readBytesNow, streamBytes } from './read.ts'
export { writeWhole } from './write.ts'
