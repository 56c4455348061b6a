/** Month names, January first. */
const months: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

/** Names of weekdays, Monday first. */
export const weekdays: readonly string[] =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** Days since 1 March of year 0 in the Gregorian calendar, counted without a clock. */
export function dayNumber(year: number, month: number, day: number): number {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return 365 * y + leaps + Math.floor((153 * m + 2) / 5) + day - 1
}

/** Days of a month. */
export function daysIn(year: number, month: number): number {
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
  return next - dayNumber(year, month, 1)
}

/** `5 March 2024`. */
export function written(year: number, month: number, day: number): string {
  return `${day} ${months[month - 1]} ${year}`
}

/** The weekday of a date: 1 March of year 0 was a Wednesday. */
export function weekdayOf(year: number, month: number, day: number): string {
  return weekdays[(dayNumber(year, month, day) + 2) % 7] as string
}
