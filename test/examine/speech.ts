import { createHash, randomUUID } from 'node:crypto'

/** A request for speech, whatever the protocol. */
export interface Wanted {
  readonly prompt: string
  readonly maxTokens: number
  readonly temperature: number
  readonly seed: number | undefined
  readonly stop: readonly string[]
}

export interface Speech {
  readonly tokens: readonly string[]
  readonly text: string
  readonly finish: 'stop' | 'length'
}

/**
 * Endless nonsense out of `vocabulary`: the same for the same prompt and seed, another one each
 * time at a temperature without a seed. It ends at `maxTokens` or before a stop string.
 */
export function speak(vocabulary: readonly string[], wanted: Wanted): Speech {
  const { prompt, maxTokens, temperature, seed = randomUUID(), stop } = wanted
  const source = temperature === 0 ? prompt : `${prompt} ${seed}`
  const all = Array.from({ length: maxTokens }, (_, index) => {
    const [first = 0, second = 0] = createHash('sha256').update(`${source} ${index}`).digest()
    return vocabulary[(first * 256 + second) % vocabulary.length] ?? ''
  })
  const whole = all.join('')
  const ends = stop.map((word) => whole.indexOf(word)).filter((at) => at >= 0)
  if (ends.length === 0) return { tokens: all, text: whole, finish: 'length' }
  const text = whole.slice(0, Math.min(...ends))
  const kept = all.findIndex((_, at) => all.slice(0, at + 1).join('').length > text.length)
  return { tokens: all.slice(0, kept), text, finish: 'stop' }
}

export const plainWords: readonly string[] =
  'a sea of green and gold ran over the old stone wall while nobody watched it go by'
    .split(' ')
    .map((word) => ` ${word}`)

/** A token for each word, as this equipment counts. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length
}
