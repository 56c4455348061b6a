import { firstValue, type ReplyHeaders } from './http/index.ts'
import type { Fault } from './types.ts'

/** Times the same request is sent again at most. */
export const maxRetries = 2

const baseMs = 500
const capMs = 30_000
/** No server makes us wait longer for one retry. */
const askedCapMs = 300_000

/** What is known when an attempt has failed. */
export interface FailedAttempt {
  readonly fault: Fault
  /** Headers of the reply, where there was one. */
  readonly headers: ReplyHeaders
  /** 1 for the first attempt. */
  readonly attempt: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** Uniform in [0, 1). */
  readonly random: number
}

/**
 * Milliseconds to wait before the request is sent again, or `undefined` when it is not.
 * Full jitter over an exponential bound (AWS Architecture Blog, "Exponential Backoff And Jitter");
 * a time the server asks for is waited in full and the jitter comes on top, so that requests
 * refused together do not return together.
 */
export function retryDelay(failed: FailedAttempt): number | undefined {
  if (failed.attempt > maxRetries || !isTransient(failed.fault)) return undefined
  const jitter = failed.random * Math.min(capMs, baseMs * 2 ** (failed.attempt - 1))
  return Math.min(askedCapMs, (askedDelay(failed.headers, failed.now) ?? 0) + jitter)
}

function isTransient(fault: Fault): boolean {
  switch (fault.kind) {
    case 'unreachable':
      return fault.distrust === undefined
    case 'timeout':
      return true
    case 'status':
      return transientStatuses.has(fault.status) || fault.status >= 500
    case 'oversized':
    case 'malformed':
    case 'redirect':
      return false
  }
}

const transientStatuses: ReadonlySet<number> = new Set([408, 409, 425, 429])

/**
 * Milliseconds a server asks to wait: `retry-after-ms` (OpenAI, Azure), else `Retry-After` in seconds
 * or as a date (RFC 9110, 10.2.3).
 */
export function askedDelay(headers: ReplyHeaders, now: number): number | undefined {
  const ms = decimal(firstValue(headers, 'retry-after-ms'))
  if (ms !== undefined) return ms
  const after = firstValue(headers, 'retry-after')
  const seconds = decimal(after)
  if (seconds !== undefined) return seconds * 1000
  const date = Date.parse(after ?? '')
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

function decimal(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d+(?:\.\d+)?$/u.test(text.trim())) return undefined
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER)
}
