import type { Clock } from './clock.ts'
import { busyStatuses } from './retry-after.ts'
import type { Fault } from './types.ts'

/**
 * When a relay is sent again: the one policy of all that asks a node. `Node` itself sends once. A run
 * has longer waits and a budget of its own (`run/ask/retries.ts`), over the same questions to a fault.
 */

/** No server makes us wait longer for one retry. */
export const askedCapMs = 300_000

/** Waits before what is asked outside a run is sent again, in milliseconds; their number counts. */
const waitsMs: readonly number[] = [500, 1000]

/** Statuses from 400 to 499 that blame the moment and not the request. */
const passing: ReadonlySet<number> = new Set([408, 409, 425, 429])

/** Whether the node refuses this very request: asked again, it would say the same. */
export function isRefusal(fault: Fault): boolean {
  if (fault.kind !== 'status') return false
  return fault.status >= 400 && fault.status < 500 && !passing.has(fault.status)
}

/** Whether the same request may be answered in a moment. */
export function isTransient(fault: Fault): boolean {
  switch (fault.kind) {
    case 'unreachable':
      return fault.distrust === undefined
    case 'timeout':
      return true
    case 'status':
      return passing.has(fault.status) || fault.status >= 500
    case 'oversized':
    case 'malformed':
    case 'redirect':
      return false
  }
}

/** A refusal for load, which fewer relays in flight and time may help; a quota that is spent is none. */
export function isOverload(fault: Fault): boolean {
  if (fault.kind !== 'status') return false
  return fault.meaning === 'busy' || (busyStatuses.has(fault.status) && fault.meaning === undefined)
}

/** Whether the node says that its model is loading: it answers when that is done. */
function isLoading(fault: Fault): boolean {
  return fault.kind === 'status' && fault.meaning === 'loading'
}

/** Whether time alone may help, so that a fault says nothing of what was asked. */
export function isLoad(fault: Fault): boolean {
  return isOverload(fault) || isLoading(fault)
}

/** Milliseconds the server asks to wait, within reason; 0 when it asks for nothing. */
export function askedWait(fault: Fault): number {
  return fault.kind === 'status' ? Math.min(askedCapMs, fault.retryAfterMs ?? 0) : 0
}

/**
 * Milliseconds before what is asked outside a run is sent again; `undefined` when it is not. What the
 * server asks for is waited in full, and full jitter over a growing bound comes on top (AWS
 * Architecture Blog, "Exponential Backoff And Jitter"), so that what was refused together does not
 * return together.
 * @param tries failed so far, from 1
 * @param random uniform in [0, 1)
 */
export function retryDelay(fault: Fault, tries: number, random: number): number | undefined {
  const bound = waitsMs[tries - 1]
  if (bound === undefined || !isTransient(fault)) return undefined
  return Math.min(askedCapMs, askedWait(fault) + random * bound)
}

/** How long a node that loads its model, or is busy, is waited for before it has answered anything. */
export interface Patience {
  /** Milliseconds before each further try; their number counts. */
  readonly waitsMs: readonly number[]
  /** Told before each wait; `left` counts the tries after it. */
  readonly onWait?: ((fault: Fault, waitMs: number, left: number) => void) | undefined
}

interface Persistence<T> {
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Why there is no answer; `undefined` when there is one. */
  readonly faultOf: (result: T) => Fault | undefined
}

/** Asks until there is an answer or no further try is worth it. Rejects when `signal` aborts. */
export async function askAgain<T>(
  ask: () => Promise<T>,
  { clock, signal, faultOf }: Persistence<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const result = await ask()
    const fault = faultOf(result)
    const delayMs = fault && retryDelay(fault, tries, clock.random())
    if (delayMs === undefined) return result
    await clock.sleep(delayMs, signal)
  }
}

/**
 * Asks until there is an answer, a fault that time does not help, or no patience left: for a model that
 * loads, and for a node that says when it can be asked. Rejects when `signal` aborts.
 */
export async function patiently<T>(
  ask: () => Promise<T>,
  { clock, signal, faultOf }: Persistence<T>,
  { waitsMs, onWait }: Patience = { waitsMs: [] },
): Promise<T> {
  const patienceMs = waitsMs.reduce((sum, wait) => sum + wait, 0)
  const began = clock.now()
  for (const [index, wait] of waitsMs.entries()) {
    const result = await ask()
    const fault = faultOf(result)
    const waitMs = fault === undefined ? 0 : Math.max(wait, askedWait(fault))
    const isLate = clock.now() - began + waitMs > patienceMs
    if (fault === undefined || !isWorthWaiting(fault) || isLate) return result
    onWait?.(fault, waitMs, waitsMs.length - index)
    await clock.sleep(waitMs, signal)
  }
  return await ask()
}

/** A model that loads, or a refusal for load that is no mere 503, as of a gateway without a node. */
function isWorthWaiting(fault: Fault): boolean {
  if (fault.kind !== 'status') return false
  return isLoading(fault) || (isOverload(fault) && (fault.status !== 503 || askedWait(fault) > 0))
}
