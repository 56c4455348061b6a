/** A request beside the items of a run, made among them; it decides nothing. */
export interface Errand {
  /** Items that have an outcome before it is made. */
  readonly due: number
  /** Rejects only when the run is aborted, or the journal cannot be written. */
  run(): Promise<void>
}
