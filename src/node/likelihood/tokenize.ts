import { Type } from '../../schema/index.ts'
import { compile } from '../protocol/index.ts'
import type { Answered, Exchange } from './exchange.ts'

const check = compile(
  Type.Object({
    tokens: Type.Array(Type.Union([Type.Integer(), Type.Object({ id: Type.Integer() })])),
  }),
)

/** The tokens a server makes of a text, with the mark it puts before a prompt, if it puts one. */
export function tokenize(
  exchange: Exchange,
  url: string,
  text: string,
): Promise<Answered<readonly number[]>> {
  return exchange.ask({
    url,
    // llama.cpp reads the first two names, vLLM the others.
    body: { content: text, add_special: true, prompt: text, add_special_tokens: true },
    prompt: text,
    read(body) {
      const checked = check(body)
      if (!checked.ok) return checked
      const { tokens } = checked.value
      const ids = tokens.map((token) => (typeof token === 'number' ? token : token.id))
      return { ok: true, value: ids }
    },
  })
}
