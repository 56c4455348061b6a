import { fourLetters } from '../choices.ts'
import type { Family } from '../family.ts'
import { dayNumber, daysIn, weekdayOf, weekdays, written } from './calendar.ts'

/** Some days on; many days on; another date of the year; a date of another year. */
export const weekday: Family = {
  name: 'weekday',
  task: 'quantities',
  measures: 'Finds the weekday some days away, or of a date from that of another date.',
  levels: 4,
  generate(chance, level) {
    if (level < 3) {
      const today = chance.integer(0, 6)
      const gap = level === 1 ? chance.integer(2, 15) : chance.integer(20, 200)
      const ahead = chance.happens(1, 2)
      const then = weekdays[(((today + (ahead ? gap : -gap)) % 7) + 7) % 7] as string
      const name = weekdays[today]
      const question = ahead
        ? chance.pick([
            `Today is ${name}. Which weekday is it in ${gap} days?`,
            `If today is ${name}, which weekday comes ${gap} days later?`,
            `A parcel sent on ${name} arrives ${gap} days later. On which weekday?`,
            `It is ${name}. What will the weekday be ${gap} days from now?`,
          ])
        : chance.pick([
            `Today is ${name}. Which weekday was it ${gap} days ago?`,
            `If today is ${name}, which weekday came ${gap} days earlier?`,
            `A parcel that came on ${name} was sent ${gap} days earlier. On which weekday?`,
            `It is ${name}. What was the weekday ${gap} days ago?`,
          ])
      return { question, expected: fourLetters(chance, then, weekdays), features: { gap } }
    }
    const year = chance.integer(1950, 2045)
    const [m1, m2] = chance.sample([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 2) as [number, number]
    const to = level === 3 ? year : year + chance.integer(1, 4)
    const [d1, d2] = [chance.integer(1, daysIn(year, m1)), chance.integer(1, daysIn(to, m2))]
    const [known, asked] = [written(year, m1, d1), written(to, m2, d2)]
    const name = weekdayOf(year, m1, d1)
    const question = chance.pick([
      `${known} is a ${name} in the calendar. Which weekday is ${asked}?`,
      `Given that ${known} falls on a ${name}, on which weekday does ${asked} fall?`,
      `Which weekday is ${asked}, if ${known} is a ${name}?`,
    ])
    const gap = Math.abs(dayNumber(to, m2, d2) - dayNumber(year, m1, d1))
    const right = weekdayOf(to, m2, d2)
    return { question, expected: fourLetters(chance, right, weekdays), features: { gap } }
  },
}
