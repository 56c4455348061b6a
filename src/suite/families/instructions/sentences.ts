import type { Family } from '../family.ts'
import { type Demand, ruled } from './demand.ts'
import { drawSentence, sentenceDemands } from './sentence-rules.ts'

const endings = [
  { mark: '.', rules: ['end with a full stop', 'close with "."'] },
  { mark: '!', rules: ['end with an exclamation mark', 'close with "!"'] },
] as const

/** Write one sentence with the words "boat" and "river". Rules: exactly 9 words; no letter "g". */
export const sentences: Family = {
  name: 'ruled-sentence',
  task: 'instructions',
  measures: 'Writing one sentence that keeps two to four rules at once.',
  levels: 3,
  generate(chance, level) {
    const sentence = drawSentence(chance)
    const { subject, place } = sentence
    const ending = chance.pick(endings)
    const marked: Demand = {
      rule: chance.pick(ending.rules),
      check: { check: 'ending', text: ending.mark },
    }
    const demands = chance.sample([...sentenceDemands(chance, sentence), marked], level + 1)
    const task = chance.pick([
      `Write one sentence with the words "${subject}" and "${place}".`,
      `Make a single sentence that has both "${subject}" and "${place}".`,
      `Put "${subject}" and "${place}" into one sentence.`,
      `Your answer is one sentence, and it uses "${subject}" and "${place}".`,
      `In one sentence, tell of a ${subject} and a ${place}; use these two words.`,
    ])
    return {
      question: ruled(chance, task, demands),
      expected: {
        kind: 'checks',
        checks: [
          { check: 'sentence-count', count: 1 },
          { check: 'mentions', any: [subject] },
          { check: 'mentions', any: [place] },
          ...demands.map(({ check }) => check),
        ],
        example: `${sentence.words.join(' ')}${ending.mark}`,
      },
      features: { level, rules: demands.length },
    }
  },
}
