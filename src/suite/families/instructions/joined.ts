import type { Family } from '../family.ts'
import { only } from './demand.ts'
import { drawTest } from './word-tests.ts'
import { nouns } from './words.ts'

const separators = [
  { text: ' - ', name: 'a dash with a space on each side (" - ")' },
  { text: ';', name: 'a semicolon without spaces (";")' },
  { text: ' / ', name: 'a slash with a space on each side (" / ")' },
  { text: '+', name: 'a plus sign without spaces ("+")' },
  { text: ' > ', name: 'a greater-than sign with a space on each side (" > ")' },
  { text: '_', name: 'an underscore without spaces ("_")' },
] as const

const cases = [
  { rule: 'in capital letters', apply: (word: string) => word.toUpperCase() },
  {
    rule: 'with a capital first letter each',
    apply: (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
  },
  { rule: 'in small letters', apply: (word: string) => word },
] as const

const orders = [
  { rule: 'in the given order', sort: (words: readonly string[]) => [...words] },
  { rule: 'in reverse of the given order', sort: (words: readonly string[]) => words.toReversed() },
  { rule: 'in alphabetical order', sort: (words: readonly string[]) => words.toSorted() },
  {
    rule: 'from the shortest to the longest, equal ones in the given order',
    sort: (words: readonly string[]) => words.toSorted((a, b) => a.length - b.length),
  },
] as const

/** Write on one line the words with more than 5 letters, reversed, in capitals, parted by " - ": ... */
export const joined: Family = {
  name: 'joined-words',
  task: 'instructions',
  measures: 'Writing one exact line of words by rules of choice, order, case and separator.',
  levels: 3,
  generate(chance, level) {
    for (;;) {
      const words = chance.sample(nouns, 3 + level)
      const test = level > 1 ? drawTest(chance, words, 2) : undefined
      if (level > 1 && !test) continue
      const separator = chance.pick(separators)
      const order = chance.pick(level > 1 ? orders.slice(1) : orders.slice(0, 3))
      const style = chance.pick(level > 2 ? cases.slice(0, 2) : cases)
      const kept = order.sort(words.filter(test?.holds ?? (() => true)))
      const which = test ? `the words ${test.phrase}` : 'these words'
      const form = `${order.rule}, ${style.rule}, parted by ${separator.name}`
      const question = chance.pick([
        `Write on one line ${which} ${form}: ${words.join(', ')}.`,
        `Words: ${words.join(', ')}. On one line, write ${which} ${form}.`,
        `From this list take ${test ? `those ${test.phrase}` : 'all words'}: ${words.join(', ')}. Write them on one line ${form}.`,
        `Put ${which} on one line ${form}. The list: ${words.join(', ')}.`,
      ])
      return {
        question: `${question} ${only(chance)}`,
        expected: { kind: 'exact-line', line: kept.map(style.apply).join(separator.text) },
        features: { level, rules: test ? 4 : 3, words: words.length },
      }
    }
  },
}
