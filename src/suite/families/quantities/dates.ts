import type { Chance } from '../chance.ts'
import { numeric } from '../choices.ts'
import type { Family } from '../family.ts'
import { dayNumber, daysIn, written } from './calendar.ts'

const events = ['course', 'tour', 'strike', 'festival', 'voyage', 'loan', 'trial', 'lease', 'visit']

/** Within a month; to the next months; over many months; over years. */
export const dates: Family = {
  name: 'dates',
  task: 'quantities',
  measures: 'Counts the days between two dates of the calendar, leap years included.',
  levels: 4,
  generate(chance, level) {
    const [from, to] = pair(chance, level)
    const event = chance.pick(events)
    const [start, end] = [written(...from), written(...to)]
    const days = dayNumber(...to) - dayNumber(...from)
    const question = chance.pick([
      `How many days after ${start} is ${end}?`,
      `A ${event} begins on ${start} and ends on ${end}. How many days later is the end than the beginning?`,
      `Today is ${start}. In how many days will it be ${end}?`,
      `From ${start}, how many days is it to ${end}?`,
      `How many days lie between ${start} and ${end}, counting the second but not the first?`,
      `How many days before ${end} is ${start}?`,
      `How many days must pass after ${start} until the date is ${end}?`,
      `The ${event} of ${start} is to be repeated on ${end}. How many days later is that?`,
    ])
    const span = (to[0] - from[0]) * 12 + to[1] - from[1]
    return { question, expected: numeric(days), features: { months: span } }
  },
}

type Day = [year: number, month: number, day: number]

function pair(chance: Chance, level: number): [Day, Day] {
  const year = chance.integer(1950, 2049)
  if (level === 1) {
    const month = chance.integer(1, 12)
    const gap = chance.integer(3, 26)
    const day = chance.integer(1, daysIn(year, month) - gap)
    return [
      [year, month, day],
      [year, month, day + gap],
    ]
  }
  const months = { 2: chance.integer(1, 2), 3: chance.integer(3, 8) }[level] ?? 0
  const start = chance.integer(1, months === 0 ? 12 : 12 - months)
  const [toYear, toMonth] =
    months === 0 ? [year + chance.integer(1, 3), chance.integer(1, 12)] : [year, start + months]
  return [
    [year, start, chance.integer(1, daysIn(year, start))],
    [toYear, toMonth, chance.integer(1, daysIn(toYear, toMonth))],
  ]
}
