import type { Chance } from '../chance.ts'
import type { Demand } from './demand.ts'
import { parts } from './words.ts'

/** A sentence that reads well, and the words that it is about. */
export interface Sentence {
  readonly words: readonly string[]
  readonly subject: string
  readonly place: string
}

/** Five to twelve words. */
export function drawSentence(chance: Chance): Sentence {
  const [subject, place] = [chance.pick(parts.subjects), chance.pick(parts.places)]
  const [first, second] = chance.sample(parts.adjectives, 2) as [string, string]
  const adjective = (word: string) => (chance.happens(1, 2) ? [word] : [])
  const start = chance.pick(['The', 'One', 'Every', 'Another', 'Some'])
  const time = chance.happens(2, 3) ? chance.pick(parts.times).split(' ') : []
  const end = ['the', ...adjective(second), place]
  const verb = chance.pick(parts.verbs)
  const side = chance.pick(parts.sides)
  return {
    words: [start, ...adjective(first), subject, verb, side, ...end, ...time],
    subject,
    place,
  }
}

/** A demand that the sentence keeps. */
export function sentenceDemands(chance: Chance, { words, subject }: Sentence): Demand[] {
  return [
    lengthDemand(chance, words.length),
    firstWordDemand(chance, words[0] ?? ''),
    lastWordDemand(chance, words.at(-1) ?? ''),
    absentLetterDemand(chance, words.join('')),
    absentWordsDemand(chance, words),
    commasDemand(chance),
    singleUseDemand(chance, subject),
  ]
}

function lengthDemand(chance: Chance, length: number): Demand {
  if (chance.happens(1, 2)) {
    const rule = chance.pick([`exactly ${length} words`, `the number of words is ${length}`])
    return { rule, check: { check: 'word-count', min: length, max: length } }
  }
  const [min, max] = [length - 1, length + 1]
  const rule = chance.pick([`${min} to ${max} words`, `at least ${min} words, at most ${max}`])
  return { rule, check: { check: 'word-count', min, max } }
}

function firstWordDemand(chance: Chance, word: string): Demand {
  const rule = chance.pick([`begin with "${word}"`, `the first word is "${word}"`])
  return { rule, check: { check: 'first-word', word } }
}

function lastWordDemand(chance: Chance, word: string): Demand {
  const rule = chance.pick([`end with the word "${word}"`, `the last word is "${word}"`])
  return { rule, check: { check: 'last-word', word } }
}

function absentLetterDemand(chance: Chance, text: string): Demand {
  const absent = [...'abcdfghiklmopuwyvjx'].filter((letter) => !text.toLowerCase().includes(letter))
  const letter = chance.pick(absent)
  const rule = chance.pick([`no letter "${letter}"`, `avoid the letter "${letter}"`])
  return { rule, check: { check: 'lacks-characters', characters: letter } }
}

function absentWordsDemand(chance: Chance, words: readonly string[]): Demand {
  const used = new Set(words.map((word) => word.toLowerCase()))
  const common = [
    'and',
    'is',
    'was',
    'a',
    'to',
    'with',
    'of',
    'that',
    'his',
    'very',
    'on',
    'in',
    'at',
  ]
  const [one, other] = chance.sample(
    common.filter((word) => !used.has(word)),
    2,
  ) as [string, string]
  const rule = chance.pick([
    `neither "${one}" nor "${other}"`,
    `without the words "${one}" and "${other}"`,
  ])
  return { rule, check: { check: 'lacks-words', words: [one, other] } }
}

function commasDemand(chance: Chance): Demand {
  const rule = chance.pick(['no comma', 'do not use commas'])
  return { rule, check: { check: 'lacks-characters', characters: ',' } }
}

function singleUseDemand(chance: Chance, subject: string): Demand {
  const rule = chance.pick([`"${subject}" just once`, `use "${subject}" exactly once`])
  return { rule, check: { check: 'word-uses', word: subject, count: 1 } }
}
