/** Weeks and moments, in UTC only. */
export { utcSecond } from './moment.ts'
export { daysBefore, daysOf, momentsOf, parseWeek, type Week } from './week.ts'
