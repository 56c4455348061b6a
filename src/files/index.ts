/** Files of the user: read whole or by line within bounds, written whole or not at all. */
export { linesOf } from './lines.ts'
export { parseJson, type Reading, readBytes, readBytesNow, streamBytes } from './read.ts'
export { writeWhole } from './write.ts'
