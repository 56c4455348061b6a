/** Latin digraphs with a form of their own for title case: capital, title, small; four times. */
const digraphs = 'ǄǅǆǇǈǉǊǋǌǱǲǳ'

/** Georgian small letters: their capitals are for headlines only, so title case leaves them. */
const georgian = /^[\u10d0-\u10fa\u10fd-\u10ff]$/

/** Ligatures of which only the first letter is a capital in title case. */
const ligature = /^[ßև\ufb00-\ufb06\ufb13-\ufb17]$/

/** Greek vowels with an iota below, which title case keeps below. */
const withIota =
  /^[\u1f80-\u1faf\u1fb2-\u1fb4\u1fb7\u1fbc\u1fc2-\u1fc4\u1fc7\u1fcc\u1ff2-\u1ff4\u1ff7\u1ffc]$/

const iota = '\u0345'

/**
 * One character in title case, which differs from upper case for 135 characters.
 *
 * Source: The Unicode Standard, UnicodeData.txt (simple title case) and SpecialCasing.txt.
 */
export function titleCharacter(character: string): string {
  const capital = character.toUpperCase()
  const digraph = digraphs.indexOf(character)
  if (digraph >= 0) return digraphs.charAt(digraph - (digraph % 3) + 1)
  if (georgian.test(character)) return character
  if (ligature.test(character)) return capital.charAt(0) + capital.slice(1).toLowerCase()
  if (!withIota.test(character)) return capital
  const vowel = character.normalize('NFD').replace(iota, '').toUpperCase().normalize('NFC')
  // A circumflex without breathing has no composed capital, and then nothing is composed.
  return vowel.length === 1 ? (vowel + iota).normalize('NFC') : vowel + iota
}
