import { titleCharacter } from './title-character.ts'

const ascii = /^[\x00-\x7f]*$/

/** `text.lower()`; a capital sigma at the end of a word becomes `ς`. */
export function lower(text: string): string {
  return text.toLowerCase()
}

/** `text.upper()`. */
export function upper(text: string): string {
  return text.toUpperCase()
}

/** `text.capitalize()`: the first character in title case, the rest in lower case. */
export function capitalize(text: string): string {
  if (ascii.test(text)) return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
  return mapCharacters(text, (character, lowered, previous) =>
    previous === undefined ? titleCharacter(character) : lowered,
  )
}

/** `text.title()`: in title case what follows an uncased character, the rest in lower case. */
export function title(text: string): string {
  return mapCharacters(text, (character, lowered, previous) =>
    previous !== undefined && cased.test(previous) ? lowered : titleCharacter(character),
  )
}

/** `text.swapcase()`. */
export function swapcase(text: string): string {
  return mapCharacters(text, (character, lowered) => {
    if (uppercase.test(character)) return lowered
    return lowercase.test(character) ? character.toUpperCase() : character
  })
}

/** `text.casefold()`: for comparing without regard to case; Cherokee folds to upper case. */
export function casefold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return mapCharacters(text, (character) => {
    if (character === 'ı') return character
    const capital = character.toLowerCase().toUpperCase()
    return cherokee.test(character) ? capital : capital.toLowerCase()
  })
}

const cased = /\p{Cased}/u
const uppercase = /\p{Uppercase}/u
const lowercase = /\p{Lowercase}/u
const cherokee = /\p{Script=Cherokee}/u

/** `lowered` is the character in lower case as its place in the whole text demands. */
type CharacterMap = (character: string, lowered: string, previous: string | undefined) => string

function mapCharacters(text: string, map: CharacterMap): string {
  const loweredText = text.toLowerCase()
  let mapped = ''
  let loweredAt = 0
  let previous: string | undefined
  for (const character of text) {
    const loweredEnd = loweredAt + character.toLowerCase().length
    mapped += map(character, loweredText.slice(loweredAt, loweredEnd), previous)
    loweredAt = loweredEnd
    previous = character
  }
  return mapped
}
