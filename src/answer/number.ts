import { heading, notation, statement } from './markers.ts'
import { numerals, plainNumbers } from './numeral.ts'

/** The "A: 18" of few-shot dialogues. */
const shortMarker = /^[ \t]{0,8}A:/gmu
/** Longest statement that is searched for its number, in UTF-16 units. */
const statementLength = 300
const sentenceEnd = /[.!?](?=\s|$)|\n/u
const opensWithNumber = /^(?:[*_`"'“$€£¥₹\\([{-]|<[a-z]{1,10}>){0,12}\.?\d/u
const emphasis = /\*\*([^*\n]{1,80})\*\*/gu

/**
 * The number that `text` (reasoning removed) gives as its answer, or `undefined`: that of the last
 * explicit statement ("the answer is 42", `\boxed{42}`, "#### 42"), else the last one in bold in
 * the last paragraph, else the last one of the text.
 */
export function findNumber(text: string): string | undefined {
  const plain = plainNumbers(text)
  return statedNumber(plain) ?? emphasisedNumber(plain) ?? numerals(plain).at(-1)?.value
}

function statedNumber(text: string): string | undefined {
  let last: { readonly end: number; readonly value: string } | undefined
  for (const pattern of [statement, notation, shortMarker, heading]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      const stated = statementAt(text, end)
      // A heading announces a paragraph: its first number is the answer only when it opens it.
      if (pattern === heading && !opensWithNumber.test(stated)) continue
      const value = numberOf(stated)
      if (value !== undefined && end > (last?.end ?? -1)) last = { end, value }
    }
  }
  return last?.value
}

/** The rest of the sentence, or of the braces of `\boxed{`, that starts at `start`. */
function statementAt(text: string, start: number): string {
  const rest = text.slice(start, start + statementLength).trimStart()
  const sentence = rest.slice(0, sentenceEnd.exec(rest)?.index)
  return text[start - 1] === '{' ? (sentence.split('}', 1)[0] ?? '') : sentence
}

/** The first number, or the first after the last equals sign: "5 + 3 = 8 apples". */
function numberOf(sentence: string): string | undefined {
  const result = sentence.slice(Math.max(sentence.lastIndexOf('='), sentence.lastIndexOf('≈')) + 1)
  return numerals(result)[0]?.value ?? numerals(sentence)[0]?.value
}

function emphasisedNumber(text: string): string | undefined {
  const trimmed = text.trimEnd()
  const paragraph = trimmed.slice(trimmed.lastIndexOf('\n\n') + 1)
  const bold = [...paragraph.matchAll(emphasis)].map((match) => match[1] ?? '')
  const numbers = bold.filter(
    (content) => /^[\s$€£¥₹(-]{0,4}[\d.]/u.test(content) || content.includes('='),
  )
  return numberOf(numbers.at(-1) ?? '')
}
