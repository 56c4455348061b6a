/** Commands that are printed to be typed: as this user starts the program, with the options that hold on. */

export { type AsTyped, asTypedHere, errorAsTyped } from './as-typed.ts'
export { shellWord } from './shell-word.ts'
