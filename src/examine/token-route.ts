import type { TextProtocol } from '../item/index.ts'
import { tokenCount, tokenizeBody } from '../node/index.ts'
import type { ExaminedNode } from './examined-node.ts'

/** Tokens of a text by the server's own `/tokenize`, or `undefined` where it has none. */
export async function countByRoute(
  subject: ExaminedNode,
  protocol: TextProtocol,
  text: string,
): Promise<number | undefined> {
  const body = tokenizeBody(subject.model, text)
  const result = await subject.send(protocol, 'POST', 'tokenize', body)
  if (!result.ok || result.reply.status !== 200) return undefined
  try {
    return tokenCount(result.reply.json())
  } catch {
    return undefined
  }
}
