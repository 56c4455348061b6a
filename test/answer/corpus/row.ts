/** Nothing is to be read. */
export const none = '-'
/** The model refused to answer. */
export const refused = '!'

/**
 * What is to be read of a text for each kind of item: a letter A to D (A to J in themes of ten
 * choices), a number, a line to the character, and a short text where it differs from the line.
 * Decided from what the text means; where the rules read otherwise, the row stands in `known-limits`.
 */
export type Row = readonly [
  written: string,
  letter: string,
  number: string,
  line: string,
  text?: string,
]

export interface Theme {
  readonly choices: number
  readonly rows: readonly Row[]
}
