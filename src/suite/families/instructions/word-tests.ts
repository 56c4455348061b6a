import type { Chance } from '../chance.ts'

/** A property of words, told in a phrase that follows "the words" or "those". */
export interface WordTest {
  readonly phrase: string
  readonly holds: (word: string) => boolean
}

/**
 * A property that at least `least` of the words have, and not all of them.
 * @returns undefined when the words have too little in common: draw other words
 */
export function drawTest(
  chance: Chance,
  words: readonly string[],
  least: number,
): WordTest | undefined {
  const parting = testsFor(chance).filter(({ holds }) => {
    const kept = words.filter(holds).length
    return kept >= least && kept < words.length
  })
  return parting.length > 0 ? chance.pick(parting) : undefined
}

function testsFor(chance: Chance): WordTest[] {
  const letter = chance.pick([...'aeiornt'])
  const size = chance.integer(5, 6)
  return [
    { phrase: `that contain the letter "${letter}"`, holds: (word) => word.includes(letter) },
    { phrase: `without the letter "${letter}"`, holds: (word) => !word.includes(letter) },
    { phrase: `with more than ${size} letters`, holds: (word) => word.length > size },
    { phrase: `with at most ${size} letters`, holds: (word) => word.length <= size },
    { phrase: `that end in "${letter}"`, holds: (word) => word.endsWith(letter) },
  ]
}
