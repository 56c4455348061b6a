import { asciiDigits, plainGlyphs } from './glyphs.ts'
import { matchesOf } from './matches.ts'

/** A number found in a text. */
export interface Numeral {
  readonly index: number
  /** Without grouping, unit and plus sign: "-1234.5", "1.5e10", "1/2". */
  readonly value: string
}

/** Markdown's underscores in front of a number; those of a name ("x_2") stand after a letter. */
const emphasis =
  /(?<![[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]]\p{N}_\)\}\]])_{1,2}(?=\d)/gv

/** Writes numbers of any script, LaTeX and typography in ASCII, so that `numerals` reads them. */
export function plainNumbers(text: string): string {
  const ascii = (beyondAscii.test(text) ? inAscii(text) : text)
    .replace(spacedGroups, (grouped) => grouped.replace(/[ ~]/gu, ''))
    .replace(spelledMinus, '-')
    .replace(spacedMinus, '-')
  if (!notation.test(ascii)) return ascii
  return ascii
    .replace(emphasis, ' ')
    .replace(/\\([$%€£])/gu, '$1')
    .replace(/(\d)(?:\{,\}|\\[,!;: ])(?=\d{3}(?!\d))/gu, '$1,')
    .replace(/\\[dt]?frac\s?\{\s?(-?\d{1,40})\s?\}\s?\{\s?(\d{1,40})\s?\}/gu, '$1/$2')
    .replace(/\\[dt]?frac\s?(\d)\s?(\d)(?!\d)/gu, '$1/$2')
    .replace(/\s?(?:×|x|\*|·|⋅|\\times|\\cdot)\s?10\s?(?:\^|\*\*)\s?\{?([+-]?\d{1,3})\}?/gu, 'e$1')
    .replace(/(?<![\d.,])10\s?\^\s?\{?([+-]?\d{1,3})\}?/gu, '1e$1')
}

/** "70 000", "1 234 567": a number in groups, unless more numbers stand beside it as in a list. */
const spacedGroups =
  /(?<![\p{L}\p{N}_.,:^/]|\d[ ~])\d{1,3}(?:[ ~]\d{3}){1,6}(?![\d/:^_]|[ ~]\d|,\d{3})/gu
/** "minus 5" where an answer begins; after a number it is a subtraction. */
const spelledMinus =
  /(?:(?<=(?:^|[=:(*"]|\b(?:is|be|was|equals?|to|gives?|makes?|at|answer|exactly|es|est|ist|it))\s{0,2})(?:minus|menos|moins|meno|минус)|(?<!\d\s?)\bnegative)\s(?=[$€£]?\d)|(?<!\d\s?)(?:负|負|マイナス|마이너스)\s?(?=\d)/giu
/**
 * "is – 7", "x = - 7", `\boxed{- 7}`, "#### – 7", "Answer: - 7": a minus that a space parts from its number.
 * After anything else a dash with spaces around it is punctuation, a subtraction or the mark of a list.
 */
const spacedMinus =
  /(?<=(?:(?<!=)[=≈]|####|\b(?:is|be|was|equals?|gets?|gives?|makes?|es|est|ist):?|\b(?:answer|ans|result|value|total|solution|sum|difference|[xyn])[*"']{0,3}\s?:[*"']{0,3})[ ]{0,2}["'“*$]{0,3}|\{|(?<!\*)\*\*|(?<=\b(?:is|be|was)\s|[=:]\s?)\()[-–][ ](?=[$€£]?\d)/giu
const beyondAscii = /[^\x00-\x7f]/u
/** What the notations that are rewritten cannot do without. */
const notation = /[_\\^{]|\*\*/u

function inAscii(text: string): string {
  const spaced = text
    .replace(/(\d)[\u00A0\u2007\u2009\u202F](?=\d{3}(?!\d))/gu, '$1')
    .replace(/(\d)[ʼ‘′](?=\d{3}(?!\d))/gu, "$1'")
    .replace(/(\d)(?=[¼-¾⅐-⅞])/gu, '$1 ')
    // Middle dots part groups only where no product has such a factor: "70·000".
    .replace(/(\d)[·˙](?=0\d\d(?!\d))/gu, '$1')
    .replace(/[⁰¹²³⁴-⁹⁻]{1,8}/gu, '^$&')
  return asciiDigits(plainGlyphs(spaced))
    .replace(/\u066B/gu, '.')
    .replace(/\u066C/gu, ',')
    .replace(/[\u2044\u2215]/gu, '/')
    .replace(/[\u2212\uFE63]|[\u2010-\u2013](?=\d)/gu, '-')
}

/** Digits with what may separate them; not inside a word, a name ("GPT-4") or an exponent.
 * Scripts without spaces between words write numbers beside letters. "1:10" is a time, "2:3" a ratio, "0x1F" no zero. */
const run =
  /(?<![[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]]\p{N}_^.]|\p{L}-|\d:)(?:\d(?:[\d,.'’_]{0,300}\d)?|\.\d{1,300})(?![\d^]|:\d{1,3}(?!\d)|(?<=(?<!\d)0)x[\da-f])/gv
const exponent = /e[+-]?\d{1,3}(?!\d)/iuy
const divisor = /\s?\/\s?(\d{1,40})(?![\d/]|[.,]\d)/uy
const mixedPart = /\s(\d{1,9})\/(\d{1,9})(?![\d/])/uy
const ordinal = /(?:st|nd|rd|th)\b|\s?\^/uy
const signBefore = /(?:^|[^\p{L}\p{N})\]}-])-[$€£¥₹₩₽]?$|[$€£¥₹₩₽]-$/u

const bare = /^\s{0,8}(-?\d{1,15}(?:\.\d{1,15})?)\s{0,8}$/u

/** The number of a text that is nothing else, as most answers and keys are; no other rule reads it otherwise. */
export function bareNumeral(text: string): string | undefined {
  return text.length > 48 ? undefined : bare.exec(text)?.[1]
}

/** All numbers of `text` (after `plainNumbers`), in order. */
export function numerals(text: string): readonly Numeral[] {
  const found: Numeral[] = []
  let end = 0
  for (const match of matchesOf(run, text)) {
    if (match.index < end) continue
    const after = match.index + match[0].length
    if (sticky(ordinal, text, after) !== null) continue
    const sign = signBefore.test(text.slice(Math.max(0, match.index - 3), match.index)) ? '-' : ''
    const parts = ungrouped(match[0])
    const tail = parts.length === 1 ? numeralTail(parts[0] ?? '', text, after) : undefined
    end = after + (tail?.length ?? 0)
    if (tail !== undefined) found.push({ index: match.index, value: sign + tail.value })
    else
      found.push(
        ...parts.map((value, at) => ({ index: match.index, value: at ? value : sign + value })),
      )
  }
  return found
}

/** What belongs to a number after its digits: exponent, divisor, or the fraction of "1 1/2". */
function numeralTail(digits: string, text: string, after: number) {
  const power = sticky(exponent, text, after)
  if (power !== null) return { value: digits + power[0].toLowerCase(), length: power[0].length }
  if (!/^\d+$/u.test(digits)) return { value: digits, length: 0 }
  const mixed = sticky(mixedPart, text, after)
  if (mixed !== null) {
    const [whole, top, bottom] = [BigInt(digits), BigInt(mixed[1] ?? 0), BigInt(mixed[2] ?? 1)]
    return { value: `${whole * bottom + top}/${bottom}`, length: mixed[0].length }
  }
  const over = sticky(divisor, text, after)
  if (over !== null) return { value: `${digits}/${over[1]}`, length: over[0].length }
  return { value: digits, length: 0 }
}

const westernGroups = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u
const indianGroups = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/u
const otherGroups = /^\d{1,3}(?:['’_]\d{3})+(?:\.\d+)?$/u
const dotGroups = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/u
const decimalComma = /^(?:\d+,\d{1,2}|\d+,\d{4,}|0,\d+)$/u
const plain = /^\d*\.?\d+$/u

/** The numbers that a run of digits and separators stands for: one, or those of a list "1,2,3". */
function ungrouped(digits: string): readonly string[] {
  if (plain.test(digits)) return [withWhole(digits)]
  if (decimalComma.test(digits)) return [digits.replace(',', '.')]
  if (westernGroups.test(digits) || indianGroups.test(digits)) return [digits.replaceAll(',', '')]
  if (otherGroups.test(digits)) return [digits.replace(/['’_]/gu, '')]
  if (dotGroups.test(digits)) return [digits.replaceAll('.', '').replace(',', '.')]
  return digits
    .split(/[,'’_]/u)
    .filter((part) => plain.test(part))
    .map(withWhole)
}

/** ".5" as "0.5". */
function withWhole(digits: string): string {
  return digits.startsWith('.') ? `0${digits}` : digits
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
