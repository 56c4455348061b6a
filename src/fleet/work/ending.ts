import { type ErrorCode, type IqError, isIqError } from '../../errors/index.ts'

/** How a session of an exam ended. */
export type Ending =
  /** Nothing is left to ask. */
  | { readonly kind: 'finished' }
  /** Its time is over, or the worker drains: the next session goes on. */
  | { readonly kind: 'goes-on' }
  /** Not for this worker, or not now: another turn later, which is no failure. */
  | { readonly kind: 'passed-on'; readonly reason: string; readonly seconds: number }
  /** Whoever announces sends its next turn. */
  | { readonly kind: 'awaits-intent' }
  /** It may go better later. */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  /** It will not go better by itself. */
  | { readonly kind: 'dead'; readonly code: string; readonly message: string }
  /** Nobody wants it any more. */
  | { readonly kind: 'dropped' }

/** What a person must mend first, whatever the worker. */
const hopeless: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...(['USAGE', 'SUITE', 'DATA', 'NOT_FETCHED', 'TIERS', 'CHANGED'] as const),
])

/** Seconds after which a run that somebody holds is tried again. */
const heldSeconds = 20
/** Seconds after which a database that was away is tried again. */
const awaySeconds = 5
/** Seconds after which what one worker lacks is offered again. */
const lackSeconds = 60

/** So often a session is offered to workers that lack something for it: half an hour. */
const mostPasses = 30

/** Who ends a session, beside errors. */
export interface Signals {
  /** The time of the session is over. */
  readonly isDue: boolean
  /** The worker drains. */
  readonly isStopped: boolean
  /** Whether the queue tries no more. */
  readonly isLast: boolean
  /** How often the session was passed on before. */
  readonly pass: number
}

/**
 * What an error means for the exam. Pure.
 * @param redact takes out secrets: what is stored is shown
 */
export function endingOf(
  error: unknown,
  { isDue, isStopped, isLast, pass }: Signals,
  redact: (text: string) => string,
): Ending {
  if (!isIqError(error)) {
    const message = redact(
      error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    )
    return ended({ code: 'INTERNAL', message: shortened(message) }, isLast)
  }
  const { code } = error
  const message = shortened(redact(inWords(error)))
  switch (code) {
    case 'INTERRUPTED':
      return { kind: 'goes-on' }
    case 'INCONCLUSIVE':
      return isDue || isStopped ? { kind: 'goes-on' } : ended({ code, message }, isLast)
    case 'DATABASE':
      return { kind: 'passed-on', reason: message, seconds: awaySeconds }
    case 'JOURNAL':
      return { kind: 'passed-on', reason: message, seconds: heldSeconds }
    case 'CONFIG':
      return pass >= mostPasses
        ? { kind: 'dead', code, message }
        : { kind: 'passed-on', reason: message, seconds: lackSeconds }
    default:
      return hopeless.has(code) ? { kind: 'dead', code, message } : ended({ code, message }, isLast)
  }
}

function ended(what: { readonly code: string; readonly message: string }, isLast: boolean): Ending {
  return isLast ? { kind: 'dead', ...what } : { kind: 'failed', ...what }
}

function inWords({ message, next }: IqError): string {
  return next === undefined ? message : `${message}; next: ${next}`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > 500 ? `${line.slice(0, 497)}...` : line
}
