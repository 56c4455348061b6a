/** The calendars by which alpha can be budgeted, in UTC; `tiers.json` names one. */
export const epochCalendars = ['month', 'quarter', 'half-year', 'year'] as const

export type EpochCalendar = (typeof epochCalendars)[number]

/** Months of one epoch. */
const monthsOf: Readonly<Record<EpochCalendar, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
}

/** The name of the epoch at a time: `2026-11`, `2026-Q4`, `2026-H2`, `2026`. */
export function epochAt(calendar: EpochCalendar, time: Date): string {
  const year = String(time.getUTCFullYear())
  const number = 1 + Math.floor(time.getUTCMonth() / monthsOf[calendar])
  switch (calendar) {
    case 'month':
      return `${year}-${String(number).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${number}`
    case 'half-year':
      return `${year}-H${number}`
    case 'year':
      return year
  }
}

/** When the epoch after the one at a time begins. */
export function nextEpoch(calendar: EpochCalendar, time: Date): Date {
  const months = monthsOf[calendar]
  const month = (Math.floor(time.getUTCMonth() / months) + 1) * months
  return new Date(Date.UTC(time.getUTCFullYear(), month))
}
