import { sendAuthorized } from './authorized-request.ts'
import type { Connection } from './relay.ts'

/**
 * The body of a request to a `/tokenize` route. One body serves all: llama.cpp reads `content`, vLLM
 * `prompt`, TGI `inputs`, and each leaves the rest.
 */
export function tokenizeBody(model: string | undefined, text: string): string {
  return JSON.stringify({ model, content: text, prompt: text, inputs: text, add_special: true })
}

/** How many tokens a reply to `tokenizeBody` counts: TGI answers with the list, others hold it. */
export function tokenCount(body: unknown): number | undefined {
  const held = typeof body === 'object' && body !== null && 'tokens' in body ? body.tokens : body
  return Array.isArray(held) && held.length > 0 ? held.length : undefined
}

/** Tokens of a text by the server's own `/tokenize`. Rejects only when `signal` aborts. */
export async function countTokens(
  { transport, endpoint, descriptor }: Connection,
  text: string,
  signal: AbortSignal,
): Promise<number | undefined> {
  const body = tokenizeBody(descriptor.model, text)
  const request = { method: 'POST', url: endpoint.tokenize, body, signal } as const
  const result = await sendAuthorized(transport, request)
  if (!result.ok || result.reply.status !== 200) return undefined
  try {
    return tokenCount(result.reply.json())
  } catch {
    return undefined
  }
}
