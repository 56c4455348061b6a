import type { Chance } from '../suite/index.ts'

/** Letters that no reader takes for one another. */
const distinct = 'AEHKMNRSTXZ3457'

/** A text with three of its letters replaced: as models misspell. */
export function otherText(text: string, chance: Chance): string {
  const letters = [...text]
  const places = letters.flatMap((letter, at) => (letter === ' ' ? [] : [at]))
  for (const at of chance.sample(places, 3)) {
    letters[at] = chance.pick([...distinct].filter((letter) => letter !== letters[at]))
  }
  return letters.join('')
}
