import { Type } from '../../schema/index.ts'
import { Anything, compile, Lenient, usageOf } from '../protocol/index.ts'
import type { Reading } from './exchange.ts'

/** A token of an echoed prompt, or generated after it. */
export interface EchoedToken {
  readonly text: string
  /** null where nothing stands before it. */
  readonly logprob: number | null
  /** The highest log-probability of any token at its place. */
  readonly top: number | null
}

export interface Echo {
  /** Those of the prompt, then those generated. */
  readonly tokens: readonly EchoedToken[]
  /** Where each token begins in the text, in code points, as the server has it. */
  readonly offsets: readonly number[] | undefined
  /** Generated tokens. */
  readonly generated: number
}

const checkText = compile(
  Type.Object({
    usage: Anything,
    choices: Type.Array(Type.Object({ text: Type.String(), logprobs: Lenient(Type.Unknown()) }), {
      minItems: 1,
    }),
  }),
)

const checkLogprobs = compile(
  Type.Object({
    tokens: Type.Array(Type.String()),
    token_logprobs: Type.Array(Type.Union([Type.Number(), Type.Null()])),
    top_logprobs: Type.Array(Type.Union([Type.Record(Type.String(), Type.Number()), Type.Null()])),
    text_offset: Lenient(Type.Array(Type.Integer())),
  }),
)

/** Reads the reply to a completion of one token with `echo` and `logprobs`. */
export function readEcho(body: unknown, prompt: string): Reading<Echo> {
  const checked = checkText(body)
  if (!checked.ok) return checked
  const { choices, usage } = checked.value
  const [choice] = choices
  if (!choice?.text.startsWith(prompt)) {
    return { ok: false, problem: 'the answer does not begin with the prompt: echo was ignored' }
  }
  const logprobs = checkLogprobs(choice.logprobs)
  if (!logprobs.ok) {
    return { ok: false, problem: `no log-probabilities of the prompt: ${logprobs.problem}` }
  }
  const { tokens, token_logprobs, top_logprobs, text_offset } = logprobs.value
  const lists = [token_logprobs, top_logprobs, text_offset ?? tokens]
  if (lists.some(({ length }) => length !== tokens.length)) {
    return { ok: false, problem: 'the lists of log-probabilities differ in length' }
  }
  const generated = usageOf(usage).completionTokens ?? 1
  if (generated > tokens.length) {
    return { ok: false, problem: `${generated} tokens were generated, of ${tokens.length} in all` }
  }
  return {
    ok: true,
    value: {
      tokens: tokens.map((text, at) => ({
        text,
        logprob: token_logprobs[at] ?? null,
        top: highest(top_logprobs[at]),
      })),
      offsets: text_offset ?? undefined,
      generated,
    },
  }
}

function highest(tops: Readonly<Record<string, number>> | null | undefined): number | null {
  // Too many for the arguments of one call, where a hostile node wants it so.
  return Object.values(tops ?? {}).reduce<number | null>(
    (most, value) => (most === null || value > most ? value : most),
    null,
  )
}
