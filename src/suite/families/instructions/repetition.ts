import type { Family } from '../family.ts'
import { type Demand, ruled } from './demand.ts'
import { nouns } from './words.ts'

/** Use the word "river" exactly three times in one sentence of at most 12 words, without commas. */
export const repetition: Family = {
  name: 'counted-use',
  task: 'instructions',
  measures: 'Using a word an exact number of times within other limits.',
  levels: 3,
  generate(chance, level) {
    const [word, other] = chance.sample(nouns, 2) as [string, string]
    const uses = chance.integer(2, 2 + level)
    const example = exampleOf(word, uses, other)
    const length = example.split(' ').length
    const max = length + chance.integer(0, 5 - level)
    const demands: Demand[] = [
      {
        rule: chance.pick([`at most ${max} words`, `no more than ${max} words`]),
        check: { check: 'word-count', min: 1, max },
      },
      {
        rule: chance.pick([`also "${other}" once`, `"${other}" stands in it one time`]),
        check: { check: 'word-uses', word: other, count: 1 },
      },
      {
        rule: chance.pick(['no comma', 'do not use commas']),
        check: { check: 'lacks-characters', characters: ',' },
      },
      {
        rule: chance.pick([`the last word is "${other}"`, `end with the word "${other}"`]),
        check: { check: 'last-word', word: other },
      },
    ]
    const chosen = chance.sample(demands, Math.min(demands.length, level + 1))
    const times = ['zero', 'once', 'twice', 'three times', 'four times', 'five times'][uses]
    const task = chance.pick([
      `Write one sentence that uses the word "${word}" exactly ${times}.`,
      `Use the word "${word}" exactly ${times} in one sentence.`,
      `In a single sentence, the word "${word}" must stand exactly ${times}.`,
      `Make one sentence with "${word}" in it exactly ${times}.`,
    ])
    return {
      question: ruled(chance, task, chosen),
      expected: {
        kind: 'checks',
        checks: [
          { check: 'sentence-count', count: 1 },
          { check: 'word-uses', word, count: uses },
          ...chosen.map(({ check }) => check),
        ],
        example,
      },
      features: { level, rules: chosen.length + 1, uses },
    }
  },
}

/** One sentence: the word as often as asked, the other word last. */
function exampleOf(word: string, uses: number, other: string): string {
  const rest = Array.from({ length: uses - 1 }, () => `one ${word}`).join(' and ')
  return `The ${word} and ${rest} are beside the ${other}.`
}
