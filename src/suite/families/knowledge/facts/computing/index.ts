/**
 * Tables of facts, one file each:
 *
 *     HTTP, ports
 *     programs and their authors
 *     ASCII
 *     file kinds, Unix commands
 */
export { asciiCharacters } from './ascii-characters.ts'
export { commands } from './commands.ts'
export { fileKinds } from './file-kinds.ts'
export { httpStatus } from './http-status.ts'
export { ports } from './ports.ts'
export { programAuthors } from './program-authors.ts'
