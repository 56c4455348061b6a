import type { Family } from '../family.ts'
import { only } from './demand.ts'
import { drawTest } from './word-tests.ts'
import { nouns } from './words.ts'

const marks = [
  {
    style: 'dash',
    rules: ['each with a dash and a space before it', 'each after "- "'],
    mark: () => '- ',
  },
  {
    style: 'number',
    rules: ['numbered 1., 2., 3. and so on', 'with the numbers 1., 2., ... before them'],
    mark: (at: number) => `${at + 1}. `,
  },
  {
    style: 'letter',
    rules: ['marked a), b), c) and so on', 'with a), b), ... before them'],
    mark: (at: number) => `${String.fromCharCode(97 + at)}) `,
  },
] as const

const orders = [
  {
    rules: ['in alphabetical order', 'sorted from A to Z'],
    sort: (a: string, b: string) => (a < b ? -1 : 1),
  },
  {
    rules: ['in reverse alphabetical order', 'sorted from Z to A'],
    sort: (a: string, b: string) => (a < b ? 1 : -1),
  },
] as const

/** Write the words without the letter "e", one a line, sorted from A to Z and numbered: ... */
export const lines: Family = {
  name: 'marked-lines',
  task: 'instructions',
  measures: 'Writing a list with an order, a mark for each line and a choice of its words.',
  levels: 3,
  generate(chance, level) {
    for (;;) {
      const words = chance.sample(nouns, 3 + level)
      const test = level > 1 ? drawTest(chance, words, 2) : undefined
      if (level > 1 && !test) continue
      const mark = chance.pick(level > 2 ? marks.slice(0, 2) : marks)
      const order = chance.pick(orders)
      const upper = level > 2
      const kept = words.filter(test?.holds ?? (() => true)).toSorted(order.sort)
      const shown = kept.map((word, at) => mark.mark(at) + (upper ? word.toUpperCase() : word))
      const rules = [chance.pick(order.rules), 'one a line', chance.pick(mark.rules)]
      if (upper) rules.push(chance.pick(['in capital letters', 'in upper case']))
      const which = test ? `the words ${test.phrase}` : 'these words'
      const form = rules.join(', ')
      const question = chance.pick([
        `Write ${which}, ${form}: ${words.join(', ')}.`,
        `Words: ${words.join(', ')}. Write ${which} ${form}.`,
        `Here are words: ${words.join(', ')}. List ${which}, ${form}.`,
        `Make a list of ${which}, ${form}. Words: ${words.join(', ')}.`,
      ])
      return {
        question: `${question} ${only(chance)}`,
        expected: {
          kind: 'checks',
          checks: [
            { check: 'line-items', items: kept },
            { check: 'line-marks', style: mark.style },
            ...(upper ? [{ check: 'letter-case', style: 'upper' }] : []),
          ],
          example: shown.join('\n'),
        },
        features: { level, rules: rules.length, words: words.length },
      }
    }
  },
}
