/** Weeks and moments, in UTC only. */
export { utcSecond } from './moment.ts'
export { daysBefore, daysOf, parseWeek, type Week } from './week.ts'
