/** Moments, times, durations, decimals and bytes as Python's `str()` prints them. */

const day = 86_400

/** `datetime.time`. @param units of `perSecond` in a second, since midnight */
export function timeText(units: bigint, perSecond: bigint): string {
  const seconds = Number(units / perSecond)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const clock = [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, '0'))
  return `${clock.join(':')}${fraction(units % perSecond, perSecond)}`
}

/** `datetime.timedelta`: `1 day, 0:00:05`. */
export function durationText(units: bigint, perSecond: bigint): string {
  const inDay = BigInt(day) * perSecond
  const rest = ((units % inDay) + inDay) % inDay
  const days = (units - rest) / inDay
  const clock = timeText(rest, perSecond).replace(/^0(?=\d:)/u, '')
  if (days === 0n) return clock
  return `${days} day${days === 1n || days === -1n ? '' : 's'}, ${clock}`
}

/**
 * `datetime.datetime`, with its offset from UTC where it has a zone.
 * @param zone a name of the IANA database or an offset such as `+02:00`
 * @throws RangeError for a zone that nobody knows
 */
export function momentText(units: bigint, perSecond: bigint, zone: string | undefined): string {
  const within = ((units % perSecond) + perSecond) % perSecond
  const seconds = Number((units - within) / perSecond)
  const offset = zone === undefined ? 0 : offsetOf(zone, seconds)
  const local = new Date((seconds + offset) * 1000).toISOString()
  const text = local.slice(0, 19).replace('T', ' ')
  return `${text}${fraction(within, perSecond)}${zone === undefined ? '' : offsetText(offset)}`
}

/** `decimal.Decimal`. @param digits without the point; `scale` of them stand behind it */
export function decimalText(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '-' : ''
  const plain = (digits < 0n ? -digits : digits).toString()
  if (scale === 0) return `${sign}${plain}`
  if (plain.length - 1 - scale < -6) {
    const [first = '', rest = ''] = [plain.slice(0, 1), plain.slice(1)]
    const exponent = plain.length - 1 - scale
    return `${sign}${first}${rest && `.${rest}`}E${exponent}`
  }
  const padded = plain.padStart(scale + 1, '0')
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}

/** `bytes`, as `repr` writes them. */
export function bytesText(bytes: Uint8Array): string {
  const quote = bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'"
  const characters = Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte)
    if (character === quote || character === '\\') return `\\${character}`
    if (byte >= 0x20 && byte < 0x7f) return character
    return escapes[character] ?? `\\x${byte.toString(16).padStart(2, '0')}`
  })
  return `b${quote}${characters.join('')}${quote}`
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Microseconds, or nanoseconds where there are any; nothing for a whole second. */
function fraction(units: bigint, perSecond: bigint): string {
  if (units === 0n) return ''
  const nanos = ((units * 1_000_000_000n) / perSecond).toString().padStart(9, '0')
  return `.${nanos.endsWith('000') ? nanos.slice(0, 6) : nanos}`
}

/** Seconds by which a zone is ahead of UTC at a moment. */
function offsetOf(zone: string, seconds: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  const parts = format.formatToParts(new Date(seconds * 1000))
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0', rest = '0'] =
    /GMT([-+])(\d+):(\d+)(?::(\d+))?/u.exec(name) ?? []
  const ahead = 3600 * Number(hours) + 60 * Number(minutes) + Number(rest)
  return sign === '-' ? -ahead : ahead
}

function offsetText(offset: number): string {
  const ahead = Math.abs(offset)
  const parts = [Math.floor(ahead / 3600), Math.floor(ahead / 60) % 60]
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':')
  return `${offset < 0 ? '-' : '+'}${text}`
}
