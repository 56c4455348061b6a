import { firstValue, type ReplyHeaders } from './http/index.ts'
import { durationMs } from './protocol/named-wait.ts'

/** Statuses by which a server refuses for load: too many requests, unavailable, overloaded. */
export const busyStatuses: ReadonlySet<number> = new Set([429, 503, 529])

/**
 * Milliseconds a server asks to wait: `retry-after-ms` (OpenAI, Azure), else `Retry-After` in seconds
 * or as a date (RFC 9110, 10.2.3), else, of a refusal for load, the latest end of the rate limits that it
 * names (`x-ratelimit-reset-*` and the like).
 * @param now milliseconds since 1970, by the server's clock
 */
export function retryAfter(headers: ReplyHeaders, now: number, isBusy = false): number | undefined {
  const ms = decimal(firstValue(headers, 'retry-after-ms'))
  if (ms !== undefined) return ms
  const after = firstValue(headers, 'retry-after')
  const seconds = decimal(after)
  if (seconds !== undefined) return seconds * 1000
  const date = Date.parse(after ?? '')
  if (!Number.isNaN(date)) return Math.max(0, date - now)
  return isBusy ? rateLimitReset(headers, now) : undefined
}

/** `x-ratelimit-reset-requests` (OpenAI), `x-ratelimit-reset` (GitHub, OpenRouter), `ratelimit-reset` (IETF draft), `anthropic-ratelimit-tokens-reset`. */
const reset =
  /^(?:x-)?ratelimit-reset(?:-(?<limit>[\w-]+))?$|^anthropic-ratelimit-(?<kind>[\w-]+)-reset$/u

/** The latest end of those limits of which nothing remains, or of all where none says so. */
function rateLimitReset(headers: ReplyHeaders, now: number): number | undefined {
  const limits = Object.keys(headers).flatMap((name) => {
    const found = reset.exec(name)
    const waitMs = found === null ? undefined : resetMs(firstValue(headers, name) ?? '', now)
    const remaining = firstValue(headers, name.replace('reset', 'remaining'))
    return waitMs === undefined ? [] : [{ waitMs, isSpent: Number(remaining ?? Number.NaN) === 0 }]
  })
  const spent = limits.filter(({ isSpent }) => isSpent)
  const waits = (spent.length > 0 ? spent : limits).map(({ waitMs }) => waitMs)
  return waits.length === 0 ? undefined : Math.max(...waits)
}

/** Numbers above this are moments in seconds since 1970, above the next in milliseconds. */
const moments = { seconds: 1e9, milliseconds: 1e12 }

/** The time until a limit ends: a duration, seconds, a moment in seconds or milliseconds, or a date. */
function resetMs(value: string, now: number): number | undefined {
  const number = decimal(value)
  if (number === undefined) {
    const date = /\d{4}-\d\d-\d\dT|GMT$/u.test(value) ? Date.parse(value) : Number.NaN
    return Number.isNaN(date) ? durationMs(value) : Math.max(0, date - now)
  }
  if (number >= moments.milliseconds) return Math.max(0, number - now)
  return number >= moments.seconds ? Math.max(0, number * 1000 - now) : number * 1000
}

function decimal(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d+(?:\.\d+)?$/u.test(text.trim())) return undefined
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER)
}
