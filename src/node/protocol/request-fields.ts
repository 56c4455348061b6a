import type { ChatMessage } from '../../item/index.ts'
import type { GenerateRequest } from '../types.ts'
import type { Call } from './dialect.ts'

/**
 * Names in `extra` that would steer the client instead of the model (`data` replaces the body,
 * `endpointUrl` the node) or ask for a reply in pieces: never sent.
 */
const reserved: ReadonlySet<string> = new Set([
  'accessToken',
  'data',
  'endpointUrl',
  'model',
  'provider',
  'stream',
  'urlTransform',
])

export function extraFields({ extra }: GenerateRequest): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extra).filter(([name]) => !reserved.has(name)))
}

/**
 * Where the client sends; the way there shows who we are. Without a model it would put the URL into the body's
 * `model`, so an empty name stands for none.
 */
export function addressing({ url, model }: Call) {
  return { endpointUrl: url, model: model ?? '' }
}

/** At most `limit` stop strings, none of them empty; nothing where there is none. */
export function stopField(stop: readonly string[], limit: number): { stop?: string[] } {
  const sent = stop.filter((text) => text !== '').slice(0, limit)
  return sent.length === 0 ? {} : { stop: sent }
}

export function seedField({ seed }: GenerateRequest): { seed?: number } {
  return seed === undefined ? {} : { seed }
}

/** Asks for an event stream that ends with the token counts. */
export function streamFields({ stream }: Call) {
  return stream ? { stream, stream_options: { include_usage: true } } : {}
}

export function asMessages(prompt: GenerateRequest['prompt']) {
  const messages: readonly ChatMessage[] =
    typeof prompt === 'string' ? [{ role: 'user', content: prompt }] : prompt
  return messages.map(({ role, content }) => ({ role, content }))
}

export function asText(prompt: GenerateRequest['prompt']): string {
  return typeof prompt === 'string' ? prompt : prompt.map((message) => message.content).join('\n\n')
}
