/**
 * The command line: a table of commands, and the program made of it.
 *
 * ```
 * certifying, reading, preparing, trying ─► commandGroups ─► createProgram
 *        └─ options, arguments: each option in the same words, each value parsed in one place
 * ```
 */
export { createProgram } from './program.ts'
