const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/u

/**
 * An RFC 3339 time in UTC as milliseconds since 1970.
 * @returns undefined for anything else: offsets, leap seconds, 24:00, days that do not exist
 */
export function parseTimestamp(text: string): number | undefined {
  const time = form.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time)) return undefined
  const isSameInstant = new Date(time).toISOString().slice(0, 19) === text.slice(0, 19)
  return isSameInstant ? time : undefined
}
