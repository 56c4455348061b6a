import type { Chance } from '../chance.ts'
import type { Check, Family } from '../family.ts'
import { type Demand, only, ruled } from './demand.ts'
import { nouns } from './words.ts'

const cases = [
  {
    style: 'lower',
    rules: ['only small letters', 'all in lower case'],
    apply: (text: string) => text,
  },
  {
    style: 'upper',
    rules: ['only capital letters', 'all in upper case'],
    apply: (text: string) => text.toUpperCase(),
  },
] as const

/** Write four words that begin with the letters b, o, t, s in this order, each of 4 to 7 letters. */
export const initials: Family = {
  name: 'initials',
  task: 'instructions',
  measures: 'Finding words with given first letters that keep other rules.',
  levels: 3,
  generate(chance, level) {
    const words = chance.sample(nouns, chance.integer(2, 3) + level - 1)
    const letters = words.map((word) => word.charAt(0))
    const style = chance.pick(cases)
    const lengths = words.map(({ length }) => length)
    const [min, max] = [Math.min(...lengths), Math.max(...lengths)]
    const demands: Demand[] = [
      { rule: chance.pick(style.rules), check: { check: 'letter-case', style: style.style } },
      {
        rule: chance.pick([
          `each word has ${range(min, max)} letters`,
          `word lengths: ${range(min, max)}`,
        ]),
        check: { check: 'word-lengths', min, max },
      },
      absentLetter(chance, words.join('')),
    ]
    const chosen = chance.sample(demands, Math.min(3, level))
    const shown = letters.map((letter) => letter.toUpperCase()).join(', ')
    const task = chance.pick([
      `Write ${words.length} different English words that begin with ${shown}, in this order.`,
      `Give one word for each first letter, in this order, all different: ${shown}.`,
      `The first letters of your words are, in order, ${shown}. No word may come twice.`,
      `For the letters ${shown}, in this order, write one word each that begins with it; no word twice.`,
    ])
    const checks: Check[] = [
      { check: 'word-initials', letters: letters.join('') },
      { check: 'distinct-words' },
      ...chosen.map(({ check }) => check),
    ]
    return {
      question: ruled(chance, `${task} ${only(chance)}`, chosen),
      expected: { kind: 'checks', checks, example: style.apply(words.join(' ')) },
      features: { level, rules: chosen.length + 1, words: words.length },
    }
  },
}

function range(min: number, max: number): string {
  return min === max ? `exactly ${min}` : `${min} to ${max}`
}

function absentLetter(chance: Chance, text: string): Demand {
  const letter = chance.pick([...'aeiorstnldmugcphbfkwyvjx'].filter((one) => !text.includes(one)))
  const rule = chance.pick([`no letter "${letter}" in any word`, `avoid the letter "${letter}"`])
  return { rule, check: { check: 'lacks-characters', characters: letter } }
}
