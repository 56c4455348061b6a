import type { Expected, Family } from '../family.ts'

const doings = ['film', 'meeting', 'match', 'concert', 'class', 'walk', 'show', 'repair', 'test']
const travels = ['flight', 'train', 'ship', 'coach']

/** Minutes on; hours and minutes on; two parts past midnight; another time zone. */
export const clock: Family = {
  name: 'clock',
  task: 'quantities',
  measures: 'Adds times on the 24-hour clock, over midnight and across time zones.',
  levels: 4,
  generate(chance, level) {
    const start = level === 1 ? chance.integer(60, 1300) : chance.integer(0, 1439)
    const at = time(start)
    const doing = chance.pick(doings)
    if (level === 1) {
      const minutes = chance.integer(16, 95)
      const question = chance.pick([
        `A ${doing} starts at ${at} and lasts ${minutes} minutes. When does it end (24-hour HH:MM)?`,
        `It is ${at}. What time is it in ${minutes} minutes (24-hour HH:MM)?`,
        `The ${doing} begins at ${at} and takes ${minutes} minutes. At what time is it over (24-hour HH:MM)?`,
      ])
      return { question, expected: answer(start + minutes), features: { steps: 1 } }
    }
    const [h1, m1, h2, m2] = [
      chance.integer(2, 9),
      chance.integer(2, 59),
      chance.integer(2, 9),
      chance.integer(2, 59),
    ]
    const first = `${h1} hours and ${m1} minutes`
    if (level === 2) {
      const question = chance.pick([
        `A ${doing} starts at ${at} and lasts ${first}. When does it end (24-hour HH:MM)?`,
        `What time is it ${first} after ${at} (24-hour HH:MM)?`,
        `It is ${at}. What will the clock show in ${first} (24-hour HH:MM)?`,
      ])
      return { question, expected: answer(start + 60 * h1 + m1), features: { steps: 2 } }
    }
    const second = `${h2} hours and ${m2} minutes`
    const sum = start + 60 * (h1 + h2) + m1 + m2
    if (level === 3) {
      const question = chance.pick([
        `A ${doing} starts at ${at}. It has a part of ${first} and then a part of ${second}. When does it end (24-hour HH:MM)?`,
        `Work begins at ${at}, goes on for ${first} and, after that, for ${second} more. At what time does it stop (24-hour HH:MM)?`,
      ])
      return { question, expected: answer(sum), features: { steps: 4 } }
    }
    const travel = chance.pick(travels)
    const zone = chance.integer(2, 9)
    const ahead = chance.happens(1, 2)
    const side = ahead ? 'ahead of' : 'behind'
    const question = chance.pick([
      `A ${travel} leaves at ${at} local time, travels for ${first}, waits, and travels for ${second} more; the wait is 30 minutes. Clocks at its goal are ${zone} hours ${side} those at the start. What is the local time on arrival (24-hour HH:MM)?`,
      `A ${travel} departs at ${at}. Two legs of ${first} and ${second} have a stop of 30 minutes between them. The goal is ${zone} hours ${side} the start. At what local time does it arrive (24-hour HH:MM)?`,
    ])
    const value = sum + 30 + (ahead ? 60 : -60) * zone
    return { question, expected: answer(value), features: { steps: 6 } }
  },
}

function time(minutes: number): string {
  const day = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`
}

function answer(minutes: number): Expected {
  const padded = time(minutes)
  return { kind: 'text', accepted: [...new Set([padded, padded.replace(/^0/, '')])] }
}
