import { type Static, Type } from '../../schema/index.ts'
import { compile, Lenient } from '../protocol/index.ts'
import type { Reading } from './exchange.ts'
import { isMark, spell } from './tokens.ts'

const Token = Type.Object({
  id: Type.Integer(),
  text: Type.String(),
  logprob: Lenient(Type.Number()),
})

const Reply = Type.Object({
  details: Type.Object({
    /** The tokens of the prompt; the first has no log-probability. */
    prefill: Type.Array(Token, { minItems: 1 }),
    tokens: Type.Array(Token, { minItems: 1 }),
  }),
})

export type PrefillToken = Static<typeof Token>
export type PrefillDetails = Static<typeof Reply>['details']

const checkReply = compile(Reply)

/** Reads the reply to a generation with `decoder_input_details`. */
export function readPrefill(body: unknown, prompt: string): Reading<PrefillDetails> {
  const checked = checkReply(body)
  if (!checked.ok) return checked
  const { details } = checked.value
  const texts = details.prefill.map(({ text }) => text)
  return spell(opensWithMark(details, prompt) ? texts.slice(1) : texts, prompt)
    ? { ok: true, value: details }
    : { ok: false, problem: 'the tokens of the prompt do not spell it' }
}

/** Whether the prompt begins with a mark that is no part of its text. */
export function opensWithMark({ prefill: [first] }: PrefillDetails, prompt: string): boolean {
  return first !== undefined && isMark(first.text, prompt)
}
