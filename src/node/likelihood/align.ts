import type { Echo } from './echo-reply.ts'
import { isMark, isPartial } from './tokens.ts'

/** The tokens of a text from one place on; indices into the echo's list. */
export interface Span {
  readonly first: number
  /** The one after the last. */
  readonly end: number
}

/**
 * Finds the tokens that reach beyond the first `boundary` UTF-16 units of the prompt: a token that
 * crosses the boundary counts as a whole. The places are the server's (`text_offset`), or follow
 * from the lengths of the tokens; `undefined` when by neither every token stands where it should.
 */
export function spanAfter(echo: Echo, prompt: string, boundary: number): Span | undefined {
  const opening = opensWithMark(echo, prompt) ? 1 : 0
  const tokens = echo.tokens.slice(opening).map(({ text }) => text)
  const count = tokens.length - echo.generated
  const given = echo.offsets?.slice(opening)
  const shift = given?.[0] ?? 0
  const candidates = [given?.map((offset) => offset - shift), lengthsAddedUp(tokens)]
  const starts = candidates.find(
    (places) => places && standInPlace(tokens.slice(0, count), places, prompt),
  )
  if (starts === undefined) return undefined
  const from = codePointLength(prompt.slice(0, boundary))
  const length = codePointLength(prompt)
  const first = starts
    .slice(0, count)
    .findIndex((start, at) => start >= from || (starts[at + 1] ?? length) > from)
  return { first: opening + (first < 0 ? count : first), end: opening + count }
}

/** Whether the echo begins with a mark, before which nothing stands. */
export function opensWithMark({ tokens: [first] }: Echo, prompt: string): boolean {
  return first !== undefined && first.logprob === null && isMark(first.text, prompt)
}

function lengthsAddedUp(tokens: readonly string[]): readonly number[] {
  let end = 0
  return tokens.map((token) => {
    const start = end
    end += codePointLength(token)
    return start
  })
}

/** Whether the tokens stand in the prompt at these places, and fill it. */
function standInPlace(
  tokens: readonly string[],
  starts: readonly number[],
  prompt: string,
): boolean {
  const points = Array.from(prompt)
  let at = 0
  for (const [index, token] of tokens.entries()) {
    if (starts[index] !== at) return false
    const end = isPartial(token) ? starts[index + 1] : at + codePointLength(token)
    if (end === undefined || end < at) return false
    if (!isPartial(token) && points.slice(at, end).join('') !== token) return false
    at = end
  }
  return at === points.length
}

/** Servers count places in code points. */
function codePointLength(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}
