import { withoutClosingRemarks } from './closing-remarks.ts'
import { heading, notation, statement } from './markers.ts'
import { matchesOf } from './matches.ts'

/** The "A: Paris" of few-shot dialogues. */
const shortMarker = /^[ \t]{0,8}A:/gmu
/** Ends a sentence, but not "St. Louis" or "J. S. Bach". */
const sentenceEnd = /(?<=[\p{Ll}\p{N})"”’*]{3})[.!?]\s(?=\p{Lu})/u
const wrapper = /^[\s*_`"'“”‘’„«»]+|[\s*_`"'“”‘’„«»]+$/gu
/** Marks of Markdown in front of a line: a heading, a quotation. */
const lineMark = /^\s{0,8}(?:(?:>|#{1,6})\s+){1,4}/u
/** One thing set apart and then the end of the sentence or of the data around it: `**Paris**.`, `"B"}`. */
const setApart =
  /^\s{0,8}(?:(\*{1,3}|_{1,3}|`|")([^*_`"]+)\1|“([^“”]+)”|'([^']+)')[.,!;:)\]}]{1,4}\s{0,8}$/u
/** A value of JSON, after its name in quotes. */
const named = /["']\s{0,3}[:=]$/u
const jsonValue =
  /^\s{0,8}(?:(["'])((?:(?!\1)[^\\\n]|\\.){0,1000})\1|([^\s,"'{}[\]]{1,100}))\s{0,8}[,}\]]/u
const codeFence = /^\s{0,8}```[\w+-]{0,20}\s{0,8}$/u
/** Longest line that is read as an answer, in UTF-16 units. */
const longestAnswer = 2000

/** The line after the last explicit marker ("The answer is", "Answer:", `\boxed{`), if there is one. */
export function statedLine(text: string): string | undefined {
  let last: { readonly marker: string; readonly end: number } | undefined
  for (const pattern of [statement, notation, shortMarker, heading]) {
    for (const match of matchesOf(pattern, text)) {
      const end = match.index + match[0].length
      if (end > (last?.end ?? -1)) last = { marker: match[0], end }
    }
  }
  if (last === undefined) return undefined
  // What is left of "**Answer:**".
  const rest = text.slice(last.end, last.end + longestAnswer).replace(/^[*_]{1,3}(?=\s)/u, '')
  if (last.marker.endsWith('{')) return firstContent(braced(rest))
  const value = named.test(last.marker) ? jsonValue.exec(rest) : null
  if (value !== null) return firstContent(value[2] ?? value[3] ?? '')
  const [inside = ''] = /[>\]]$/u.test(last.marker) ? rest.split(/<\/|\[\//u, 1) : [rest]
  return firstContent(inside)
}

function firstContent(text: string): string | undefined {
  return text.split('\n').map(unwrapped).find(isContent)
}

/**
 * The line of a text without a statement: the first, when it is short and an explanation follows, else
 * the last that says something. Courtesies at the end say nothing.
 */
export function answerLine(text: string): string | undefined {
  const body = withoutClosingRemarks(text).trimEnd()
  return (
    explainedLine(body) ?? body.slice(-longestAnswer).split('\n').map(unwrapped).findLast(isContent)
  )
}

/** A short line, then a longer text that explains it. */
const explained = /^\s{0,99}([^\n]{1,60})\n\s{0,99}([^\n]{1,200})/u
const explanation = /^[*_]{0,2}(?:explanation|reason(?:ing)?|because|rationale|justification)\b/iu

/** The first line, when the next one says that it explains or repeats its words in a sentence. */
function explainedLine(text: string): string | undefined {
  const [, first = '', next = ''] = explained.exec(text) ?? []
  const line = unwrapped(first)
  const words = foldedText(line)
  if (words === '' || words.split(' ').length > 5 || /[:?!]$/u.test(line)) return undefined
  const sentence = foldedText(next)
  const repeats =
    sentence.startsWith(`${words} `) && sentence.split(' ').length > words.split(' ').length + 2
  return explanation.test(next) || (repeats && /[.!]["”)*]{0,3}\s*$/u.test(text.slice(-20)))
    ? line
    : undefined
}

/** The first sentence of a line. */
export function firstSentence(line: string): string {
  const said = line.replace(courtesy, '')
  return said.slice(0, sentenceEnd.exec(said)?.index)
}

/** Without the quotes and Markdown around it; the opening of a code block is nothing but that. */
function unwrapped(line: string): string {
  if (codeFence.test(line)) return ''
  const plain = line.trim().replace(lineMark, '')
  const apart = setApart.exec(plain)
  return (apart?.slice(2).find((part) => part !== undefined) ?? plain).replace(wrapper, '')
}

/** "Sure! Paris.", "Certainly: Paris": a courtesy before the answer. */
const courtesy =
  /^[\s*_]{0,8}(?:sure(?:\sthing)?|certainly|of\scourse|absolutely|okay|ok|great(?:\squestion)?|good\squestion)[!.,:]{1,3}\s{1,8}(?=\S)/iu

function isContent(line: string): boolean {
  return line !== ''
}

const typeface =
  /\\(?:text|textbf|textit|textrm|texttt|mathbf|mathrm|mathsf|mathit)\s?\{([^{}]*)\}/gu

/** The content of LaTeX braces whose opening one has been read. */
export function braced(text: string): string {
  let depth = 1
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}') depth--
    if (depth === 0) return text.slice(0, at).replace(typeface, '$1')
  }
  return text
}

const outerPunctuation = /^[\s\p{P}]+|[\s\p{P}]+$/gu
const article = /^(?:a|an|the)\s+(?=\S)/u

/** A short text as it is compared: NFKC, case-folded, without outer punctuation and article. */
export function foldedText(text: string): string {
  const folded = text.normalize('NFKC').toUpperCase().toLowerCase().replace(/\s+/gu, ' ').trim()
  // An answer may be nothing but punctuation.
  return (folded.replace(outerPunctuation, '') || folded).replace(article, '')
}
