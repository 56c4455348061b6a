/** What is told of the work of a fleet, one line of JSON each, with the run and the node it is about. */
export interface LogLine {
  readonly event:
    | 'worker-started'
    | 'worker-drains'
    | 'worker-stopped'
    | 'session-began'
    | 'run-begun'
    | 'node-away'
    | 'session-ended'
    | 'database-trouble'
    | 'scheduled'
  readonly exam?: string
  readonly run?: string | null
  readonly node?: string
  readonly session?: number
  /** How it ended, and why. */
  readonly ending?: string
  readonly code?: string
  readonly message?: string
  readonly relays?: number
  readonly seconds?: number
}

export type Log = (line: LogLine) => void
