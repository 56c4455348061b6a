import type { Protocol } from '../node/index.ts'
import { listAt } from './json-path.ts'
import type { Subject } from './subject.ts'

/**
 * Tokens of a text by the server's own `/tokenize`, or `undefined` where it has none. One body
 * serves all: llama.cpp reads `content`, vLLM `prompt`, TGI `inputs`, and each leaves the rest.
 */
export async function countByRoute(
  subject: Subject,
  protocol: Protocol,
  text: string,
): Promise<number | undefined> {
  const { model } = subject
  const body = { model, content: text, prompt: text, inputs: text, add_special: true }
  const result = await subject.send(protocol, 'POST', 'tokenize', JSON.stringify(body))
  if (!result.ok || result.reply.status !== 200) return undefined
  try {
    return tokensIn(result.reply.json())
  } catch {
    return undefined
  }
}

/** TGI answers with the list itself, the others with an object that holds it. */
function tokensIn(body: unknown): number | undefined {
  const tokens = Array.isArray(body) ? body : listAt(body, 'tokens')
  return tokens.length > 0 ? tokens.length : undefined
}
