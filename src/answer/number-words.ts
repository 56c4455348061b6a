import { matchesOf } from './matches.ts'

/** English number words: zero to ninety-nine, hundreds and round thousands and millions. */
const small: ReadonlyMap<string, number> = new Map(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
    'sixteen seventeen eighteen nineteen',
  ]
    .join(' ')
    .split(' ')
    .map((word, value) => [word, value]),
)
const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, (at + 2) * 10]),
)
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
])

const units = 'one|two|three|four|five|six|seven|eight|nine'
const belowHundred = `(?:${[...tens.keys()].join('|')})(?:[-‐‑\\s](?:${units})\\b)?|${[...small.keys()].join('|')}`
const scale = '(?:hundred|thousand|million)'
/** "forty-two", "two hundred and five", "a hundred thousand". */
const phrase = `(?:${belowHundred}|(?<!\\b(?:few|several|many)\\s)an?(?=\\s${scale}))(?:\\s${scale}){0,2}(?:\\s(?:and\\s)?(?:${belowHundred})(?:\\shundred)?\\b){0,2}`

/** After these a word counts something else: "seven or eight", "two times 6", "one of them", "two-thirds". */
const goesOn =
  '(?!\\w|[-‐][\\p{L}\\p{N}]|\\s{1,3}(?:or|to|of|times|plus|minus|and|out|point|dozen|divided|multiplied|halves|thirds?|quarters?|fourths?|fifths?|more|less|fewer|per|hundredths?|thousands|hundreds|millions|billions?|hundred|thousand)\\b|\\s[+*/×=-]|[+/×=^]|\\*(?!\\*|[\\s.,)]|$)|,\\s?(?:or|maybe)\\b)'
const sign = '(?:(?:minus|negative)\\s)?'

const opening = new RegExp(
  `^[\\s*_"'“”\`$(]{0,8}(?:(?:exactly|precisely|only|just|therefore|thus)\\s){0,2}(${sign}${phrase})${goesOn}`,
  'iu',
)
const anywhere = new RegExp(`(?<![\\p{L}\\p{N}'’-])(${sign}${phrase})(?![\\p{L}\\p{N}'’-])`, 'giu')

/** The number in words that `text` opens with, as digits. */
export function openingNumberWord(text: string): string | undefined {
  const words = opening.exec(text)?.[1]
  return words === undefined ? undefined : inDigits(words)
}

/** Longest text, in UTF-16 units, in which a number in words is an answer without being announced. */
const shortAnswer = 200

/** Words before a number in words that is a result: "that leaves seven apples". */
const result =
  /\b(?:is|are|be|makes?|leaves?|equals?|comes?\sto|amounts?\sto|adds?\sup\sto|gives?|gets?|has|totals?|so|pays?|needs?|costs?|earns?|sold|therefore|thus)\s(?:exactly\s|only\s|just\s)?$/iu
/** A number in words and at most three more words: "Seven.", "seven apples". */
const fewWords = /^\S+(?:[\s-]\S+){0,6}$/u

/** The only number in words of a short text, as all that it says or as a result. */
export function onlyNumberWord(text: string): string | undefined {
  const short = text.trim()
  if (short.length > shortAnswer || denied.test(short)) return undefined
  const found = matchesOf(anywhere, short)
  const values = new Set(found.map((match) => inDigits(match[1] ?? '')))
  if (values.size !== 1) return undefined
  const opened = openingNumberWord(short)
  const after = short.slice((found[0]?.index ?? 0) + (found[0]?.[0].length ?? 0)).trim()
  if (opened !== undefined && fewWords.test(short) && after.split(/\s+/u).length <= 3) return opened
  const last = found.findLast((match) => result.test(short.slice(0, match.index)))
  return last === undefined ? undefined : openingNumberWord(short.slice(last.index))
}

const denied = /[?]|\b(?:I|we|not|never|cannot|neither|if|or|between|about)\b|n['’]t\b/iu

/** "two hundred and five" as "205"; nothing for words that make no number ("five seven"). */
function inDigits(words: string): string | undefined {
  const [first = '', ...rest] = words.toLowerCase().split(/[-‐‑\s]+/u)
  const negative = first === 'minus' || first === 'negative'
  let total = 0
  let part = 0
  let room = Number.POSITIVE_INFINITY
  for (const word of negative ? rest : [first, ...rest]) {
    if (word === 'and') continue
    const factor = scales.get(word)
    const value = small.get(word) ?? tens.get(word) ?? (word === 'a' || word === 'an' ? 1 : 0)
    if (factor === 100) {
      part *= 100
      room = 100
    } else if (factor !== undefined) {
      total += part * factor
      part = 0
      room = 1000
    } else {
      if (value >= room) return undefined
      part += value
      room = tens.has(word) ? 10 : 1
    }
  }
  return `${negative ? '-' : ''}${total + part}`
}
