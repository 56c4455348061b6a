/** RFC 3339 with its offset: a time without one could mean any zone. */
const pattern =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$/u

/**
 * A moment as `YYYY-MM-DDTHH:MM:SS` in UTC, its fraction cut off.
 * @returns undefined for a text that is no moment: no offset, a day that does not exist
 */
export function utcSecond(text: string): string | undefined {
  const [, day = '', time = '', offset = ''] = pattern.exec(text) ?? []
  if (day === '') return undefined
  const local = new Date(`${day}T${time}Z`)
  if (Number.isNaN(local.getTime()) || local.toISOString().slice(0, 10) !== day) return undefined
  if (offset === 'Z') return `${day}T${time}`
  const moment = new Date(`${day}T${time}${offset}`)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().slice(0, 19)
}
