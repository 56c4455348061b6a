import { numeric } from '../choices.ts'
import type { Family } from '../family.ts'

interface Pair {
  readonly large: string
  readonly small: string
  readonly factor: number
  readonly things: readonly string[]
}

const pairs: readonly Pair[] = [
  { large: 'kilometres', small: 'metres', factor: 1000, things: ['path', 'road', 'cable'] },
  { large: 'metres', small: 'centimetres', factor: 100, things: ['plank', 'rope', 'pipe'] },
  { large: 'hours', small: 'minutes', factor: 60, things: ['film', 'shift', 'lesson'] },
  { large: 'minutes', small: 'seconds', factor: 60, things: ['song', 'dance', 'call'] },
  { large: 'days', small: 'hours', factor: 24, things: ['voyage', 'journey', 'trial'] },
  { large: 'weeks', small: 'days', factor: 7, things: ['course', 'project', 'tour'] },
  { large: 'kilograms', small: 'grams', factor: 1000, things: ['parcel', 'stone', 'load'] },
  { large: 'feet', small: 'inches', factor: 12, things: ['board', 'shelf', 'strip'] },
  { large: 'pounds', small: 'ounces', factor: 16, things: ['sack', 'crate', 'brick'] },
  { large: 'yards', small: 'feet', factor: 3, things: ['fence', 'track', 'hose'] },
  { large: 'litres', small: 'millilitres', factor: 1000, things: ['jar', 'can', 'bucket'] },
  { large: 'gallons', small: 'quarts', factor: 4, things: ['drum', 'kettle', 'flask'] },
]

/** One unit; two units; the sum of two; several of one kind and a rest. */
export const units: Family = {
  name: 'units',
  task: 'quantities',
  measures: 'Converts units of length, time, mass and volume.',
  levels: 4,
  generate(chance, level) {
    const { large, small, factor, things } = chance.pick(pairs)
    const thing = chance.pick(things)
    const most = Math.min(factor - 1, 950)
    const [a, b] = [chance.integer(2, 40), chance.integer(1, most)]
    const [c, d] = [chance.integer(2, 30), chance.integer(1, most)]
    const rest = (count: number) => `${count} ${count === 1 ? single(small) : small}`
    const first = `${a} ${large} and ${rest(b)}`
    if (level === 1) {
      const question = chance.pick([
        `How many ${small} are ${a} ${large}?`,
        `Convert ${a} ${large} to ${small}.`,
        `A ${thing} measures ${a} ${large}. How many ${small} is that?`,
        `Write ${a} ${large} as a number of ${small}.`,
      ])
      return { question, expected: numeric(a * factor), features: { steps: 1, factor } }
    }
    if (level === 2) {
      const question = chance.pick([
        `How many ${small} are ${first}?`,
        `A ${thing} measures ${first}. How many ${small} is that in all?`,
        `Write ${first} as a number of ${small}.`,
        `Convert ${first} to ${small}.`,
      ])
      return { question, expected: numeric(a * factor + b), features: { steps: 2, factor } }
    }
    if (level === 3) {
      const second = `${c} ${large} and ${rest(d)}`
      const question = chance.pick([
        `One ${thing} measures ${first}, another ${second}. How many ${small} are they together?`,
        `Add ${first} to ${second}. How many ${small} is the sum?`,
        `What is ${first} plus ${second}, in ${small}?`,
      ])
      const value = (a + c) * factor + b + d
      return { question, expected: numeric(value), features: { steps: 4, factor } }
    }
    const pieces = chance.integer(3, 9)
    const whole = pieces * (a + 1) + chance.integer(0, 9)
    const question = chance.pick([
      `From a supply of ${whole} ${large}, ${pieces} parts of ${first} each are taken. How many ${small} remain?`,
      `Someone has ${whole} ${large} and uses ${pieces} times ${first}. How many ${small} are left over?`,
    ])
    const value = whole * factor - pieces * (a * factor + b)
    return { question, expected: numeric(value), features: { steps: 4, factor } }
  },
}

function single(unit: string): string {
  if (unit === 'inches') return 'inch'
  return unit === 'feet' ? 'foot' : unit.slice(0, -1)
}
