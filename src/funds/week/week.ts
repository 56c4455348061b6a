import { IqError } from '../../errors/index.ts'

/** A week of ISO 8601 in UTC: Monday 00:00:00 up to, and without, the next Monday. */
export interface Week {
  /** `2026-W48`. */
  readonly name: string
  /** `YYYY-MM-DDTHH:MM:SS` in UTC; texts of this form are in the order of time. */
  readonly from: string
  /** The first second that is no longer in the week, in the same form. */
  readonly until: string
}

const pattern = /^([0-9]{4})-W([0-9]{2})$/u
const dayMs = 86_400_000

/** @throws IqError `USAGE` for anything but a week that exists */
export function parseWeek(text: string): Week {
  const [, year = '', number = ''] = pattern.exec(text) ?? []
  if (year !== '') {
    const monday = mondayOfWeek1(year) + (Number.parseInt(number, 10) - 1) * 7 * dayMs
    const week = { name: text, from: secondOf(monday), until: secondOf(monday + 7 * dayMs) }
    if (number !== '00' && isOfYear(monday, year)) return week
  }
  throw new IqError('USAGE', `'${text}' is no week of ISO 8601`, {
    next: 'name a week such as 2026-W48; weeks begin on Monday, 00:00 UTC',
  })
}

/** The seven days before the week, as `YYYY-MM-DD`: the window of the price. */
export function daysBefore(week: Week): readonly string[] {
  const monday = Date.parse(`${week.from}Z`)
  return [7, 6, 5, 4, 3, 2, 1].map((days) => secondOf(monday - days * dayMs).slice(0, 10))
}

/** The seven days of the week, as `YYYY-MM-DD`. */
export function daysOf(week: Week): readonly string[] {
  const monday = Date.parse(`${week.from}Z`)
  return [0, 1, 2, 3, 4, 5, 6].map((days) => secondOf(monday + days * dayMs).slice(0, 10))
}

/** Its beginning, every midnight in it and its end, in milliseconds since 1970. */
export function momentsOf(week: Week): readonly number[] {
  const monday = Date.parse(`${week.from}Z`)
  return [0, 1, 2, 3, 4, 5, 6, 7].map((days) => monday + days * dayMs)
}

/** January 4th is always in week 1. */
function mondayOfWeek1(year: string): number {
  const fourth = new Date(`${year}-01-04T00:00:00Z`)
  const fromMonday = (fourth.getUTCDay() + 6) % 7
  return fourth.getTime() - fromMonday * dayMs
}

/** A week belongs to the year of its Thursday. */
function isOfYear(monday: number, year: string): boolean {
  return secondOf(monday + 3 * dayMs).startsWith(year)
}

function secondOf(time: number): string {
  return new Date(time).toISOString().slice(0, 19)
}
