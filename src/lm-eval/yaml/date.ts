const timestamp =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d*))?(?:[ \t]*(Z|([-+])(\d{1,2})(?::?(\d{2}))?))?)?$/

/**
 * The text that Python prints for a YAML timestamp: `2024-05-06`, `2024-05-06 10:00:00+02:00`.
 * @throws Error when there is no such date
 */
export function pythonDate(text: string): string {
  const match = timestamp.exec(text)
  if (!match) throw new Error(`'${text}' is not a date`)
  const [, year = '', month = '', day = '', hour, minute = '', second = ''] = match
  const date = `${year}-${two(month)}-${two(day)}`
  if (!exists(date)) throw new Error(`there is no date ${text}`)
  if (hour === undefined) return date
  const time = `${two(hour)}:${minute}:${second}`
  if (!exists(`${date}T${time}`)) throw new Error(`there is no time ${text}`)
  return `${date} ${time}${fraction(match[7])}${zone(match[8], match[9], match[10], match[11])}`
}

function exists(date: string): boolean {
  const moment = new Date(date.includes('T') ? `${date}Z` : `${date}T00:00:00Z`)
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(date)
}

/** Microseconds, printed only when there are any. */
function fraction(digits = ''): string {
  const micros = digits.slice(0, 6).padEnd(6, '0')
  return Number(micros) === 0 ? '' : `.${micros}`
}

function zone(whole?: string, sign?: string, hours = '0', minutes = '00'): string {
  if (whole === undefined) return ''
  return sign === undefined ? '+00:00' : `${sign}${two(hours)}:${minutes}`
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
