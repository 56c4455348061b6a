/**
 * Milliseconds that the body of an error asks to wait: `estimated_time` in seconds (Hugging Face),
 * `retryDelay` (Google), `retry_after`, or words such as "try again in 6m0.5s" (OpenAI).
 */
export function namedWait(body: unknown, message: string): number | undefined {
  const error = field(body, 'error')
  const seconds = [
    field(body, 'estimated_time'),
    field(error, 'estimated_time'),
    field(body, 'retry_after'),
    field(error, 'retry_after'),
  ].find((value) => typeof value === 'number' && value >= 0)
  if (typeof seconds === 'number') return seconds * 1000
  const details = field(error, 'details')
  const delays = (Array.isArray(details) ? details : []).map((one) => field(one, 'retryDelay'))
  const delay = delays.find((value) => typeof value === 'string')
  if (typeof delay === 'string') return durationMs(delay)
  const [, asked] = /\b(?:again|retry|wait)\b[^.\d]{0,24}?(\d[\d.hms ]{0,20})/iu.exec(message) ?? []
  return asked === undefined ? undefined : durationMs(asked.trim().replace(/\.$/u, ''))
}

const unitsMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** A duration such as `150ms`, `20s`, `6m0.5s`; a number without a unit is none. */
export function durationMs(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d{1,9}(?:\.\d{1,9})?)\s*(ms|s|m|h)/gu)]
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text.trim()) {
    const [, first, unit] = parts[0] ?? []
    return first === undefined ? undefined : Number(first) * (unitsMs[unit ?? ''] ?? 0)
  }
  return parts.reduce(
    (sum, [, number, unit]) => sum + Number(number) * (unitsMs[unit ?? ''] ?? 0),
    0,
  )
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
