import { withoutClosingRemarks } from './closing-remarks.ts'
import { sameNumber } from './decimal.ts'
import { heading, notation, statement } from './markers.ts'
import { matchesOf } from './matches.ts'
import { onlyNumberWord, openingNumberWord } from './number-words.ts'
import { bareNumeral, numerals, plainNumbers } from './numeral.ts'
import { braced } from './short-text.ts'

/** The "A: 18" of few-shot dialogues. */
const shortMarker = /^[ \t]{0,8}A:/gmu
/** Longest statement that is searched for its number, in UTF-16 units. */
const statementLength = 300
const sentenceEnd = /[.!?](?=\s|$)|\n/u
/**
 * What a statement opens with that is no number a key can be, though digits stand in it: a root, a multiple of
 * pi, plus or minus, a date, a ratio, two units ("1 h 10 min").
 */
const opensWithNone =
  /^[\s*_`"'“$€£([{]{0,8}(?:(?:[a-z]\s?=\s?)?(?:±|\\pm\b|-?\d{0,20}(?:\.\d{1,20})?(?:\/\d{1,20})?\s?(?:√|\\sqrt\b|π|\\pi\b))|\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}\/\d{1,2}\/\d{4}(?!\d)|\d{1,3}:\d{1,3}(?!\d)|\d{1,6}\s?(?:h|hrs?|hours?|min|minutes?|feet|foot|ft|lbs?|pounds?|weeks?|years?|days?|dollars?|months?)(?:\s|,\s|\sand\s)\d{1,3}\s?(?:m|min|mins|minutes?|s|sec|seconds?|in|inch|inches|oz|ounces?|days?|weeks?|months?|hours?|hrs?|h|cents?)\b)(?![^\n]{0,80}[=≈])/iu

function isNoNumber(sentence: string): boolean {
  return opensWithNone.test(sentence)
}

const opensWithNumber = /^(?:[*_`"'“$€£¥₹\\([{-]|<[a-z]{1,10}>){0,12}\.?\d/u
const emphasis = /\*\*([^*\n]{1,80})\*\*/gu

/**
 * The number that `text` (reasoning removed) gives as its answer, or `undefined`: that of the last
 * explicit statement ("the answer is 42", `\boxed{42}`, "#### 42"), else the last one in bold in
 * the last paragraph, else the last one of the text, else the only one in words. A statement that
 * offers several ("3 or 4") ends the search.
 */
export function findNumber(text: string): string | undefined {
  return bareNumeral(text) ?? statedOrLast(text)
}

function statedOrLast(text: string): string | undefined {
  const plain = plainNumbers(text)
  const stated = statedNumber(plain)
  if (stated !== undefined) return stated === several ? undefined : stated
  const body = withoutClosingRemarks(plain)
  return emphasisedNumber(body) ?? lastNumber(body)
}

/** Several numbers are offered: no answer. */
const several = 'several'

/** Two numbers that are offered for one: "3 or 4", "3, or maybe 4", "3 and 4", "3; 4" where nothing else is said. */
const offered = /^\S{1,60},?\s(?:or|oder|ou)\s(?:maybe\s|perhaps\s|possibly\s)?[$€£]?-?$/u
const onlyPair = /^\s*-?[$€£]?[\d.,]{1,40}\s?(?:;|\||,?\sand|&)\s?-?[$€£]?[\d.,]{1,40}\s*$/u

function lastNumber(text: string): string | undefined {
  if (onlyPair.test(text) || isNoNumber(text)) return undefined
  const all = numerals(withoutAside(text))
  const found = all.slice(0, 1 + all.findLastIndex(({ index }) => !isDenied(text, index)))
  const last = found.at(-1)
  if (last === undefined) return onlyNumberWord(text)
  const before = found.at(-2)
  if (before === undefined || sameNumber(before.value, last.value)) return last.value
  const between = text.slice(before.index, last.index)
  return offered.test(between) ? undefined : last.value
}

/** "18 (that is 9 + 9)", "= 18 ✓ (3 steps)": words in brackets at the end, after a number, explain it. */
const aside =
  /(?<=\d(?:[^()\n]{0,30}[^\s()/*+=×·^-])?)\s\((?:\d{1,6}\s)?\p{L}[^()\n]{0,200}\)[.!\s*]{0,6}$/u

function withoutAside(text: string): string {
  const found = aside.exec(text.slice(-300))
  return found === null ? text : text.slice(0, text.length - found[0].length)
}

/** "42, not 48": nobody means the second. */
function isDenied(text: string, index: number): boolean {
  return /\bnot\s[$€£]?-?$/iu.test(text.slice(Math.max(0, index - 8), index))
}

/** Most statements that are tried from the end, when they hold no number. */
const mostStatements = 100

function statedNumber(text: string): string | undefined {
  const ends = [statement, notation, shortMarker, heading].flatMap((pattern) =>
    matchesOf(pattern, text).map((match) => ({ pattern, end: match.index + match[0].length })),
  )
  const latest = ends.toSorted((a, b) => b.end - a.end).slice(0, mostStatements)
  for (const { pattern, end } of latest) {
    const stated = statementAt(text, end)
    const word = openingNumberWord(stated)
    // A heading announces a paragraph: its first number is the answer only when it opens it.
    if (pattern === heading && word === undefined && !opensWithNumber.test(stated)) continue
    const value = word ?? (offersSeveral(stated) || isNoNumber(stated) ? several : numberOf(stated))
    if (value !== undefined) return value
  }
  return undefined
}

const range = /\b(?:between|from|either|zwischen|entre)\s[$€£]?-?\d/iu
/** From one number to the next of a list, where the second may be named: "x = 3 or x = -2". */
const joined =
  /^(?:\s{0,2},)?\s{1,2}\(?(?:or|and|to|oder|und|ou|et|y|o),?\s{1,2}(?:(?:maybe|perhaps|possibly|probably|(?:more|most)\slikely),?\s)?(?:\p{L}\s?=\s?)?[$€£\\]{0,2}-?$|^\s?(?:或者?|和|或いは|또는)\s?-?$|^\s{0,2}[,;|]\s{0,2}(?:(?:maybe|perhaps|possibly)\s)?[$€£]?-?$|^[-–]$/u
const listGoesOn = /^(?:\s{0,2},)?\s{1,2}\(?(?:or|and|oder|und|ou|et|y|o)\s/u

/** Whether a statement offers several values: "3 or 4", "3, 4, or 5", "between 3 and 5". */
function offersSeveral(sentence: string): boolean {
  const found = numerals(sentence)
  const [first] = found
  if (first === undefined) return false
  let list = true
  for (const [at, numeral] of found.entries()) {
    const before = found[at - 1]
    if (before === undefined) continue
    const link = sentence.slice(before.index, numeral.index).replace(/^\$?-?[\d.,'/]{0,60}\d/u, '')
    list = joined.test(link)
    if (!list) return false
    const differs = !sameNumber(before.value, numeral.value)
    if (differs && (listGoesOn.test(link) || link.includes('或'))) {
      return !/=|\b(?:is|are|makes?|gives?|equals?)\b/u.test(rest(sentence, numeral.index))
    }
    if (differs && range.test(sentence.slice(0, before.index + 1))) return true
    if (differs && /^\s{1,2}to\s/u.test(link)) return true
    const ends = /^[$-]?[\d.,'/]+[\s)*$}\]]{0,6}$/u.test(rest(sentence, numeral.index))
    if (differs && ends) return true
  }
  return false
}

function rest(sentence: string, from: number): string {
  return sentence.slice(from).replace(/^.{0,4}?\b(?:x|y|n)\s?=\s?/u, '')
}

/** The rest of the sentence, or of the braces of `\boxed{`, that starts at `start`. */
function statementAt(text: string, start: number): string {
  const rest = text.slice(start, start + statementLength).trimStart()
  const sentence = rest.slice(0, sentenceEnd.exec(rest)?.index)
  return text[start - 1] === '{' ? braced(sentence) : sentence
}

/** The first number, or the first after the last equals sign: "5 + 3 = 8 apples". */
function numberOf(sentence: string): string | undefined {
  const result = sentence.slice(Math.max(sentence.lastIndexOf('='), sentence.lastIndexOf('≈')) + 1)
  return numerals(result)[0]?.value ?? numerals(sentence)[0]?.value
}

function emphasisedNumber(text: string): string | undefined {
  const trimmed = text.trimEnd()
  const paragraph = trimmed.slice(trimmed.lastIndexOf('\n\n') + 1)
  const bold = matchesOf(emphasis, paragraph).map((match) => match[1] ?? '')
  const numbers = bold.filter(
    (content) => /^[\s$€£¥₹(-]{0,4}[\d.]/u.test(content) || content.includes('='),
  )
  return numberOf(numbers.at(-1) ?? '')
}
