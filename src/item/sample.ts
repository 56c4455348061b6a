import { closed, count, orNull, type Static, Type } from '../schema/index.ts'
import { EvidenceSchema } from './evidence.ts'
import { OutcomeKindSchema } from './outcome.ts'

/**
 * One item asked of one node. The one source of the record: the type, the columns of the journal and
 * the line of the transcript follow from it, in this order. A field that comes later is nullable or
 * optional, so that older records can be read.
 */
export const SampleSchema = closed({
  position: count('Place in the plan; unique within a run.'),
  task: count('Index of the task in the suite.'),
  item: count('Index of the item in the task.'),
  outcome: OutcomeKindSchema,
  /** Why there is no answer or no reading of it; null where the outcome says it all. */
  reason: orNull(Type.String()),
  /** Points for the item, 0 to 1. */
  score: Type.Number({ minimum: 0, maximum: 1 }),
  /** What was read out of the answer; null when nothing was. */
  extracted: orNull(Type.String()),
  /** The node's answers as text, one for each request of the item. */
  responses: Type.Array(Type.String()),
  finish: orNull(Type.String()),
  /** The model the node says it used. */
  model: orNull(Type.String()),
  promptTokens: orNull(count('Tokens of the prompt, as the node counts.')),
  completionTokens: orNull(count('Tokens of the answer, as the node counts.')),
  /** Milliseconds of its relay, of the slowest where it took several. */
  latencyMs: orNull(Type.Number({ minimum: 0 })),
  /** Milliseconds to the first token, the latest where there were several; null: not streamed. */
  firstTokenMs: orNull(Type.Number({ minimum: 0 })),
  attempts: count('Relays spent, retries included.'),
  /** When the answer came, RFC 3339 UTC. */
  answered: Type.String(),
  /** What the answers hold besides text; absent when there is nothing. */
  evidence: Type.Optional(Type.Array(EvidenceSchema, { minItems: 1 })),
})

type Fields = Static<typeof SampleSchema>

export type Sample = {
  readonly [F in keyof Fields]: Fields[F] extends readonly (infer Element)[]
    ? readonly Element[]
    : Fields[F]
}

/** Names of a sample's fields, in the order in which they are stored and published. */
export const sampleFields = Object.keys(SampleSchema.properties) as readonly (keyof Sample)[]
