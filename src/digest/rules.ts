/** What of a JSON text is refused beside what its grammar does not allow. */
export interface Rules {
  readonly maxDepth: number
  readonly rejectCaseVariants: boolean
}
