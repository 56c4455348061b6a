/**
 * A language model small enough to be its own oracle: bytes and a few words are its tokens, and the
 * logits are a fixed function of the last three tokens.
 */

const words = [
  ...['The', ' capital', ' of', ' France', ' is', ' Paris', ',', ' course', ' Rome', ' Romeo'],
  ...['Question:', '\nAnswer:', ' A', ' B', ' C', ' D', ' the', 'ab', ' wh', 'ich', ' é', '日本'],
]

/** Put before every prompt. */
export const mark = 0
const firstByte = 1
const firstWord = firstByte + 256

const wordBytes = words
  .map((word, at) => ({ id: firstWord + at, bytes: Buffer.from(word) }))
  .sort((one, other) => other.bytes.length - one.bytes.length)

const vocabulary = firstWord + words.length

/** The bytes of a token; none of the mark's are text. */
export function bytesOf(id: number): Buffer {
  if (id === mark) return Buffer.alloc(0)
  return id < firstWord ? Buffer.from([id - firstByte]) : Buffer.from(words[id - firstWord] ?? '')
}

/** The longest tokens that fit, from left to right. */
export function tokenize(text: string): number[] {
  const bytes = Buffer.from(text)
  const ids: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const rest = bytes.subarray(at)
    const word = wordBytes.find(({ bytes }) => rest.subarray(0, bytes.length).equals(bytes))
    ids.push(word?.id ?? firstByte + (bytes[at] ?? 0))
    at += word?.bytes.length ?? 1
  }
  return ids
}

/** Log-probabilities of every token after the given ones. */
export function logprobs(before: readonly number[]): number[] {
  const [a = 7, b = 7, c = 7] = before.slice(-3)
  const logits = Array.from({ length: vocabulary }, (_, id) => {
    let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 3, 0x85ebca6b)
    hash = Math.imul(
      hash ^ (hash >>> 15) ^ Math.imul(c + 5, 0xc2b2ae35) ^ (id * 0x27d4eb2f),
      0x165667b1,
    )
    hash = Math.imul(hash ^ (hash >>> 13), 0x9e3779b1)
    const unit = ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
    // Words are likelier than bytes, and the mark never comes.
    return id === mark ? -30 : unit * 6 + (id >= firstWord ? 4 : 0)
  })
  const highest = Math.max(...logits)
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - highest), 0)
  return logits.map((logit) => logit - highest - Math.log(sum))
}

/** The most probable tokens, the first of them first. */
export function top(all: readonly number[], count: number): { id: number; logprob: number }[] {
  return all
    .map((logprob, id) => ({ id, logprob }))
    .sort((one, other) => other.logprob - one.logprob)
    .slice(0, count)
}

export function mostProbable(all: readonly number[]): number {
  return all.indexOf(Math.max(...all))
}

/** What greedy decoding writes after a text. */
export function greedyText(text: string, count: number): string {
  const ids = [mark, ...tokenize(text)]
  for (let made = 0; made < count; made++) ids.push(mostProbable(logprobs(ids)))
  return Buffer.concat(ids.slice(-count).map(bytesOf)).toString()
}

/** The answer that every way of asking must give. */
export function oracle(context: string, continuation: string, marked = true) {
  const boundary = Buffer.byteLength(context.trimEnd())
  const ids = [...(marked ? [mark] : []), ...tokenize(context + continuation)]
  let end = 0
  let logLikelihood = 0
  let greedy = true
  let tokens = 0
  for (const [at, id] of ids.entries()) {
    end += bytesOf(id).length
    if (end <= boundary || (at === 0 && marked)) continue
    const all = logprobs(ids.slice(0, at))
    logLikelihood += all[id] ?? Number.NaN
    if (id !== mostProbable(all)) greedy = false
    tokens++
  }
  return { logLikelihood, greedy, tokens }
}
