import type { TextLikelihood } from '../types.ts'
import type { Reading } from './exchange.ts'

/** Logarithms above 0 that rounding may give. */
const slack = 1e-6

/** Sums log-probabilities: at least one, and none missing, infinite or positive. */
export function sumOf(logprobs: readonly (number | null | undefined)[]): Reading<TextLikelihood> {
  if (logprobs.length === 0) return { ok: false, problem: 'the continuation has no token' }
  let logLikelihood = 0
  for (const logprob of logprobs) {
    if (logprob === null || logprob === undefined) {
      return { ok: false, problem: 'the log-probability of a token is missing' }
    }
    if (!Number.isFinite(logprob) || logprob > slack) {
      return { ok: false, problem: `a token has the log-probability ${logprob}` }
    }
    logLikelihood += logprob
  }
  return { ok: true, value: { logLikelihood, tokens: logprobs.length } }
}

/** How many elements two lists have in common at their beginning. */
export function sharedLength<T>(one: readonly T[], other: readonly T[]): number {
  const end = Math.min(one.length, other.length)
  let length = 0
  while (length < end && one[length] === other[length]) length++
  return length
}

/**
 * Whether tokens spell a text from beginning to end. Decoded one by one they may have lost white
 * space (SentencePiece), and tokens that are parts of a character show as U+FFFD (or as `bytes:...`
 * at OpenAI), which stands for anything.
 */
export function spell(tokens: readonly string[], text: string): boolean {
  const shown = tokens.map((token) => (isPartial(token) ? '\ufffd' : token)).join('')
  const parts = compact(shown).split(/\ufffd+/u)
  const wanted = compact(text)
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  if (parts.length === 1) return first === wanted
  if (!wanted.startsWith(first) || !wanted.endsWith(last)) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = wanted.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= wanted.length - last.length
}

/**
 * Whether the first token of a prompt is a mark such as `<s>` and no part of the text. After one
 * even the first token of the text has a log-probability.
 */
export function isMark(first: string, prompt: string): boolean {
  return first === '' || !compact(prompt).startsWith(compact(first))
}

/** Whether a token is a part of a character. */
export function isPartial(token: string): boolean {
  return token.includes('\ufffd') || token.startsWith('bytes:')
}

function compact(text: string): string {
  return text.replace(/\s+/gu, '')
}
