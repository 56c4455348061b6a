import { FinishSchema } from '../item/index.ts'
import { closed, count, orNull, Type, text } from '../schema/index.ts'

/** What became of a call near a limit. */
const Outcome = Type.Union([
  closed({
    kind: Type.Literal('answered'),
    promptTokens: orNull(count('As the node counts.')),
    completionTokens: orNull(count('As the node counts.')),
    finish: FinishSchema,
  }),
  closed({ kind: Type.Literal('dropped'), status: count('Of the refusal, 400 to 499.', 400) }),
  closed({
    kind: Type.Literal('failed'),
    detail: text('Why it neither answered nor refused.', 1024),
  }),
])

const Call = closed({ tokens: count('Sent, or asked for.'), outcome: Outcome })
const Sides = closed({ inside: Call, beyond: Call })

const counted = Type.Union(
  [Type.Literal('usage'), Type.Literal('tokenize'), Type.Literal('o200k_base')],
  { description: "By the node's usage, by its /tokenize, or estimated by a tokenizer." },
)

/** What a run showed of the token limits of chains. */
export const Limits = closed({
  prompts: orNull(
    closed({
      counted,
      template: count("Tokens that the node's chat template adds; not counted against a limit."),
      longest: closed({
        task: text('The task with the longest prompt.'),
        row: count('The row of its documents.'),
        tokens: count('Tokens of that prompt.'),
      }),
      answerTokens: count('Tokens that one relay asks for at most.'),
    }),
  ),
  probes: Type.Array(
    closed({
      inputTokens: count('Limit of the chain.', 1),
      outputTokens: count('Limit of the chain.', 1),
      counted,
      input: Sides,
      output: Sides,
    }),
    { maxItems: 256, description: 'Calls just inside and beyond limits, and what became of them.' },
  ),
})
