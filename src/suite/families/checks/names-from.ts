import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'

/**
 * Every word with a large first letter that does not begin a sentence is one of these: nothing is named
 * that the text does not name.
 */
export const namesFrom = checkKind(
  'names-from',
  { allowed: Type.Array(Type.String({ minLength: 1 })) },
  ({ allowed }, answer) => {
    const known = new Set(allowed)
    const inside = answer
      .split(/(?<=[.!?:]["”']?)\s+/)
      .flatMap((sentence) => sentence.split(/\s+/).slice(1))
    return inside
      .map(bareName)
      .every((word) => !/^\p{Lu}/u.test(word) || word === 'I' || known.has(word))
  },
)

/** The word without marks around it and without the ending of the possessive. */
function bareName(word: string): string {
  const letters = /[\p{L}\p{N}]+/u.exec(word)
  return letters?.[0] ?? ''
}
