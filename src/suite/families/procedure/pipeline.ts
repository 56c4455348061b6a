import type { Chance } from '../chance.ts'
import { numeric } from '../choices.ts'
import type { Family } from '../family.ts'

interface Step {
  readonly text: string
  apply(list: readonly number[]): readonly number[]
}

/** One step and a sum; two steps; three steps; four steps. */
export const pipeline: Family = {
  name: 'pipeline',
  task: 'procedure',
  measures: 'Passes a list of numbers through steps that keep, change and reorder them.',
  levels: 4,
  generate(chance, level) {
    for (;;) {
      const numbers = chance.sample([...Array(60).keys()].slice(2), 4 + Math.ceil(level / 2))
      const steps = chosen(chance, level)
      const result = steps.reduce(
        (list: readonly number[], step) => (list.length < 3 ? [] : step.apply(list)),
        numbers,
      )
      if (result.length < 2) continue
      const list = numbers.join(', ')
      const path = steps.map(({ text }) => text).join(', then ')
      const question = chance.pick([
        `Take the list ${list}: ${path}. What is the sum of the result?`,
        `With the numbers ${list}, ${path}. What do the numbers you have then add up to?`,
        `From ${list}, ${path}. Add up what you get.`,
      ])
      const sum = result.reduce((total, value) => total + value, 0)
      return {
        question,
        expected: numeric(sum),
        features: { steps: level, length: numbers.length },
      }
    }
  },
}

/** Steps of different kinds, so that none undoes or repeats the one before. */
function chosen(chance: Chance, count: number): Step[] {
  const k = chance.integer(2, 9)
  const limit = chance.integer(15, 45)
  const kinds: Step[][] = [
    [
      { text: 'remove the odd numbers', apply: (list) => list.filter((n) => n % 2 === 0) },
      { text: 'remove the even numbers', apply: (list) => list.filter((n) => n % 2 !== 0) },
    ],
    [
      {
        text: `remove numbers greater than ${limit}`,
        apply: (list) => list.filter((n) => n <= limit),
      },
      {
        text: `remove numbers less than ${limit}`,
        apply: (list) => list.filter((n) => n >= limit),
      },
    ],
    [
      { text: 'double each number', apply: (list) => list.map((n) => 2 * n) },
      { text: `add ${k} to each number`, apply: (list) => list.map((n) => n + k) },
      { text: 'triple each number', apply: (list) => list.map((n) => 3 * n) },
    ],
    [
      { text: 'drop the first number', apply: (list) => list.slice(1) },
      { text: 'drop the last number', apply: (list) => list.slice(0, -1) },
      { text: 'drop the largest number', apply: (list) => without(list, Math.max(...list)) },
      { text: 'drop the smallest number', apply: (list) => without(list, Math.min(...list)) },
    ],
  ]
  return chance.sample(kinds, count).map((kind) => chance.pick(kind))
}

function without(list: readonly number[], value: number): readonly number[] {
  return list.toSpliced(list.indexOf(value), 1)
}
