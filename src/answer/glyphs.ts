/**
 * Letters of other scripts that stand for choices A, B, C, ... where shape or place in the
 * alphabet leaves no doubt (Arabic and Bengali as in the multilingual MMLU of OpenAI's
 * simple-evals). Cyrillic "В" and "Е" look like one letter and count as another: left out.
 */
const scriptLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    أ: 'A',
    ا: 'A',
    ب: 'B',
    ج: 'C',
    د: 'D',
    অ: 'A',
    ব: 'B',
    ড: 'C',
    ঢ: 'D',
    А: 'A',
    Б: 'B',
    С: 'C',
    Г: 'D',
    Α: 'A',
    Β: 'B',
    Γ: 'C',
    Δ: 'D',
  }),
)

/** Zero-width and direction marks, which are invisible and would hide a letter from its marker. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\uFE0F/gu

/**
 * A mark beyond more combining marks than any language writes in a row (30: UAX #15, Stream-Safe Text
 * Format). Looked for one by one: a loop over megabytes of them overflows the stack.
 */
const stackedMark = /\p{M}(?<=\p{M}{31})/gu

/**
 * Compatibility forms (full-width, circled, ligatures) as plain characters, invisible ones gone.
 * Normalizing sorts runs of marks in quadratic time, hence their bound.
 */
export function plainGlyphs(text: string): string {
  return text.replace(stackedMark, '').normalize('NFKC').replace(invisible, '')
}

/** Choices of Korean and Japanese exams are numbered: "정답은 ③입니다" names the third. */
const circledChoice = /(?<=(?:정답|답|答案|答え|正解)[^\n①-⑩]{0,10})[①-⑩]/gu

/** Numbers in circles after a word for "answer" as the letters of the same rank. */
export function circledLetters(text: string): string {
  return text.replace(circledChoice, (circled) =>
    String.fromCharCode(circled.charCodeAt(0) - 0x2460 + 65),
  )
}

/** The Latin capital that a character stands for, or `undefined`. */
export function latinLetter(character: string): string | undefined {
  if (/^[A-Za-z]$/u.test(character)) return character.toUpperCase()
  return scriptLetters.get(character)
}

const foreignDigit = /(?![0-9])\p{Nd}/gu
const isDecimalDigit = /^\p{Nd}$/u

/** Decimal digits of every script as 0-9. */
export function asciiDigits(text: string): string {
  return text.replace(foreignDigit, (digit) => String(digitValue(digit)))
}

/** Unicode encodes the digits of a script as a run 0 to 9 (The Unicode Standard, 4.6). */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (isDecimalDigit.test(String.fromCodePoint(code - before - 1))) before++
  return before % 10
}
