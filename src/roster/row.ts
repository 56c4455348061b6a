/** A node of a list before it is checked, and where each of its fields stands. */
export interface RosterRow {
  /** File and line. */
  readonly place: string
  /** As the schema wants them; what is no number stays a text. */
  readonly fields: Readonly<Record<string, unknown>>
  /** File, line and column of a field; of the row where there is no such field. */
  placeOf(field: string): string
}
