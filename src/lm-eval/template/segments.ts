import { strings } from '../python/index.ts'
import { type Source, syntaxError } from './syntax-error.ts'
import { readTokens, type Token } from './tokens.ts'

/** A template cut at its marks. White space that `-` marks remove is gone already. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'output' | 'statement'
      readonly tokens: readonly Token[]
      readonly at: number
    }

const opening = /\{[{%#]/gu
const rawOpening = /\{%[-+]?\s*raw\s*-?%\}/y
const rawClosing = /\{%(?<mark>[-+]?)\s*endraw\s*[-+]?%\}/gu
const outputClosing = /-?\}\}/y
const statementClosing = /[-+]?%\}/y
const commentClosing = /[-+]?#\}/gu

/** Cuts a template into text, outputs and statements; comments disappear, `raw` blocks become text. */
export function readSegments(source: Source): readonly Segment[] {
  const { text } = source
  const segments: Segment[] = []
  let at = 0
  for (;;) {
    opening.lastIndex = at
    const start = opening.exec(text)?.index ?? text.length
    const mark = text.charAt(start + 2)
    const before = text.slice(at, start)
    const kept = mark === '-' ? strings.rstrip(before) : before
    if (kept !== '') segments.push({ kind: 'text', text: kept })
    if (start === text.length) return segments
    const { segment, end } = readMarked(source, start, mark === '-' || mark === '+' ? 3 : 2)
    if (segment !== undefined) segments.push(segment)
    at = end
  }
}

interface Marked {
  readonly segment: Segment | undefined
  readonly end: number
}

function readMarked(source: Source, start: number, markLength: number): Marked {
  const inner = start + markLength
  const kind = source.text.charAt(start + 1)
  if (kind === '#') return readComment(source, start, inner)
  if (kind === '{') {
    const { tokens, end } = readTokens(source, inner, outputClosing)
    return { segment: { kind: 'output', tokens, at: start }, end: afterMark(source, end) }
  }
  rawOpening.lastIndex = start
  if (rawOpening.test(source.text)) return readRaw(source, start, rawOpening.lastIndex)
  const { tokens, end } = readTokens(source, inner, statementClosing)
  return { segment: { kind: 'statement', tokens, at: start }, end: afterMark(source, end) }
}

function readComment(source: Source, start: number, inner: number): Marked {
  commentClosing.lastIndex = inner
  if (!commentClosing.test(source.text))
    throw syntaxError(source, start, 'the comment has no end #}')
  const end = commentClosing.lastIndex
  // The - of {#-#} belongs to the opening mark.
  return { segment: undefined, end: end - 3 < inner ? end : afterMark(source, end) }
}

function readRaw(source: Source, start: number, afterOpening: number): Marked {
  const inner = afterMark(source, afterOpening)
  rawClosing.lastIndex = inner
  const closing = rawClosing.exec(source.text)
  if (closing === null) throw syntaxError(source, start, 'the raw block has no endraw')
  const text = source.text.slice(inner, closing.index)
  const kept = closing.groups?.['mark'] === '-' ? strings.rstrip(text) : text
  return {
    segment: { kind: 'text', text: kept },
    end: afterMark(source, closing.index + closing[0].length),
  }
}

/** The offset where the text after a closing mark starts: behind white space if the mark has a `-`. */
function afterMark({ text }: Source, end: number): number {
  return text.charAt(end - 3) === '-' ? text.length - strings.lstrip(text.slice(end)).length : end
}
