import { setTimeout } from 'node:timers/promises'

/** Resolves after `ms` milliseconds, or as soon as `signal` aborts. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return
  await setTimeout(ms, undefined, { signal }).catch(() => undefined)
}
