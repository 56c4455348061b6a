/** The time that a run has, counted from the command that takes it on. */
export interface Deadline {
  readonly minutes: number | undefined
  /** Nothing new is asked, and nothing waited for. */
  readonly due: AbortSignal
  /** Soon after: relays that are still in flight are given up. */
  readonly over: AbortSignal
}

/** Milliseconds that relays in flight are given at most: an answer that is paid for should count. */
const mostGraceMs = 10_000
/** The same as a share of the time there was, so that a minute is about a minute. */
const graceShare = 0.1

/** A deadline that begins now; without minutes it never comes. */
export function deadlineIn(minutes: number | undefined): Deadline {
  if (minutes === undefined) return { minutes, due: never(), over: never() }
  const ms = Math.round(60_000 * minutes)
  const grace = Math.min(mostGraceMs, Math.round(graceShare * ms))
  return { minutes, due: AbortSignal.timeout(ms), over: AbortSignal.timeout(ms + grace) }
}

/** A signal that aborts with any of those that there are. */
export function anyOf(...signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined))
}

function never(): AbortSignal {
  return new AbortController().signal
}
