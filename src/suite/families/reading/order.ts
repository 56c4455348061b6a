import type { Chance } from '../chance.ts'
import { letter } from '../choices.ts'
import { capitalised, ordinal } from '../english.ts'
import type { Family } from '../family.ts'
import { events } from './words.ts'

/** The race came right after the lunch. ... Which event was the third? */
export const order: Family = {
  name: 'order-of-events',
  task: 'reading',
  measures: 'Putting events in order from sentences that tell it out of order.',
  levels: 4,
  generate(chance, level) {
    const size = [4, 5, 6, 6][level - 1] ?? 4
    const day = chance.sample(events, size)
    const steps = day.slice(1).map((later, at) => tell(chance, level, day[at] ?? '', later))
    const [first, ...rest] = chance.shuffle(steps)
    const at = chance.integer(0, size - 1)
    const right = day[at] ?? ''
    const others = day.filter((event) => event !== right)
    return {
      question: [first, ...rest, ask(chance, level, day, at)].join(' '),
      expected: letter(chance, right, chance.sample(others, 3)),
      features: { level, facts: size - 1 },
    }
  },
}

/** One event right after another, told from either side. */
function tell(chance: Chance, level: number, earlier: string, later: string): string {
  const forward = [
    `${capitalised(later)} came right after ${earlier}.`,
    `${capitalised(earlier)} was just before ${later}.`,
    `Straight after ${earlier} came ${later}.`,
  ]
  const backward = [
    `Before ${later}, and with nothing in between, was ${earlier}.`,
    `${capitalised(earlier)} was followed at once by ${later}.`,
  ]
  return chance.pick(level < 3 ? forward : [...forward, ...backward])
}

/** A question for the event at a place, by its number or by another event. */
function ask(chance: Chance, level: number, day: readonly string[], at: number): string {
  const last = day.length - 1
  const far = level > 2 ? 2 : 1
  const between = far === 1 ? 'just' : 'two places'
  const ways = [
    ...(at < last
      ? [`Which event was the ${ordinal(at + 1)} of the day?`, `What came ${ordinal(at + 1)}?`]
      : []),
    ...(at === last ? ['Which event was the last of the day?', 'What came last?'] : []),
    ...(at + far <= last ? [`Which event was ${between} before ${day[at + far]}?`] : []),
    ...(at - far >= 0 ? [`Which event was ${between} after ${day[at - far]}?`] : []),
  ]
  return chance.pick(ways)
}
