import type { Clock } from './clock.ts'
import { describeFault } from './fault.ts'
import type { Reply } from './http/index.ts'
import { type FailedAttempt, retryDelay } from './retry.ts'
import type { AskOptions, Fault } from './types.ts'

/** An attempt that gave nothing. */
export interface Failure {
  readonly ok: false
  /** Fit to show: without the key, and without the prompt. */
  readonly fault: Fault
  /** What came, if anything did. */
  readonly reply: Reply | undefined
}

export interface Persistence extends AskOptions {
  readonly clock: Clock
  /** Milliseconds until the next attempt, `undefined` for none. Default `retryDelay`. */
  readonly delay?: (failed: FailedAttempt) => number | undefined
}

/** Makes attempts until one succeeds or no further one is worth it. Rejects when `signal` aborts. */
export async function persist<Success extends { readonly ok: true }>(
  attempt: () => Promise<Success | Failure>,
  { clock, signal, onRetry, once = false, delay = once ? never : retryDelay }: Persistence,
): Promise<{ readonly outcome: Success | Failure; readonly attempts: number }> {
  for (let attempts = 1; ; attempts++) {
    const outcome = await attempt()
    if (outcome.ok) return { outcome, attempts }
    const { fault, reply } = outcome
    const delayMs = delay({
      fault,
      headers: reply?.headers ?? {},
      attempt: attempts,
      now: clock.now(),
      random: clock.random(),
    })
    if (delayMs === undefined) return { outcome, attempts }
    onRetry?.({ retry: attempts, delayMs, reason: describeFault(fault) })
    await clock.sleep(delayMs, signal)
  }
}

const never = (): undefined => undefined
