import type { Family } from '../family.ts'
import { only } from './demand.ts'
import { drawTest } from './word-tests.ts'
import { nouns } from './words.ts'

const separators = [
  { text: ' | ', name: '" | "' },
  { text: ', ', name: 'a comma' },
  { text: '; ', name: 'a semicolon' },
  { text: ' & ', name: '" & "' },
] as const

const counts = ['no', 'one', 'two', 'three', 'four']

/** Choose any three of these words without the letter "a", in capitals, parted by " | ": ... */
export const choosing: Family = {
  name: 'free-choice',
  task: 'instructions',
  measures: 'Choosing a number of words that fit, in a given form, where many answers are right.',
  levels: 3,
  generate(chance, level) {
    for (;;) {
      const words = chance.sample(nouns, 4 + level)
      const count = chance.integer(2, 1 + level)
      const test = drawTest(chance, words, count)
      const second = level > 2 ? drawTest(chance, words, count) : undefined
      const fitting = words.filter((word) => test?.holds(word) && (second?.holds(word) ?? true))
      if (!test || test.phrase === second?.phrase || fitting.length < count) continue
      const separator = chance.pick(separators)
      const upper = chance.happens(1, 2)
      const style = upper ? 'in capital letters' : 'in small letters'
      const property = second ? `${test.phrase} and ${second.phrase}` : test.phrase
      const form = `${style}, on one line, parted by ${separator.name}`
      const question = chance.pick([
        `Choose any ${counts[count]} of these words ${property}; write them ${form}: ${words.join(', ')}.`,
        `Words: ${words.join(', ')}. From these, write any ${counts[count]} words ${property}, ${form}.`,
        `Write ${counts[count]} words ${property}, taken from this list, ${form}. List: ${words.join(', ')}.`,
        `Out of this list, pick ${counts[count]} words ${property}: ${words.join(', ')}. Write them ${form}.`,
      ])
      const example = chance.sample(fitting, count).join(separator.text)
      return {
        question: `${question} ${only(chance)}`,
        expected: {
          kind: 'checks',
          checks: [
            { check: 'listed-words', from: fitting, separator: separator.text, count },
            { check: 'letter-case', style: upper ? 'upper' : 'lower' },
          ],
          example: upper ? example.toUpperCase() : example,
        },
        features: { level, rules: second ? 5 : 4, words: words.length },
      }
    }
  },
}
