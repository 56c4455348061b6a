import { notation, statement } from './markers.ts'

/** The "A: Paris" of few-shot dialogues. */
const shortMarker = /^[ \t]{0,8}A:/gmu
/** Ends a sentence, but not "St. Louis" or "J. S. Bach". */
const sentenceEnd = /(?<=[\p{Ll}\p{N})"”’*]{3})[.!?]\s(?=\p{Lu})/u
const wrapper = /^[\s*_`"'“”‘’„«»#>]+|[\s*_`"'“”‘’„«»]+$/gu
const codeFence = /^\s{0,8}```[\w+-]{0,20}\s{0,8}$/u
/** Longest line that is read as an answer, in UTF-16 units. */
const longestAnswer = 2000

/** The line after the last explicit marker ("The answer is", "Answer:", `\boxed{`), if there is one. */
export function statedLine(text: string): string | undefined {
  let last = -1
  for (const pattern of [statement, notation, shortMarker]) {
    for (const match of text.matchAll(pattern)) last = Math.max(last, match.index + match[0].length)
  }
  if (last === -1) return undefined
  const rest = text.slice(last, last + longestAnswer)
  if (text[last - 1] === '{') return unwrapped(braced(rest)) || undefined
  return rest.split('\n').map(unwrapped).find(isContent)
}

/** The last line that says something. */
export function lastLine(text: string): string | undefined {
  return text.trimEnd().slice(-longestAnswer).split('\n').map(unwrapped).findLast(isContent)
}

/** The first sentence of a line. */
export function firstSentence(line: string): string {
  return line.slice(0, sentenceEnd.exec(line)?.index)
}

/** Without the quotes and Markdown around it; the opening of a code block is nothing but that. */
function unwrapped(line: string): string {
  return codeFence.test(line) ? '' : line.replace(wrapper, '')
}

function isContent(line: string): boolean {
  return line !== ''
}

/** The content of LaTeX braces whose opening one has been read. */
function braced(text: string): string {
  let depth = 1
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}') depth--
    if (depth === 0) return text.slice(0, at).replace(/\\text\{([^{}]*)\}/gu, '$1')
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
