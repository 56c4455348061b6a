import { Type } from 'typebox'
import { closed, count, orNull, readJson, requireShape } from '../envelope/index.ts'
import type { Sample } from '../item/index.ts'
import { checker } from '../schema/index.ts'

const SampleSchema = closed({
  position: count('Place in the plan.'),
  task: count('Index of the task in the suite.'),
  item: count('Index of the item in the task.'),
  outcome: Type.Union([
    Type.Literal('correct'),
    Type.Literal('incorrect'),
    Type.Literal('unparsed'),
    Type.Literal('refused'),
    Type.Literal('truncated'),
    Type.Literal('missing'),
  ]),
  reason: orNull(Type.String()),
  score: Type.Number({ minimum: 0, maximum: 1 }),
  extracted: orNull(Type.String()),
  responses: Type.Array(Type.String()),
  finish: orNull(Type.String()),
  model: orNull(Type.String()),
  promptTokens: orNull(count('Tokens of the prompt, as the node counts.')),
  completionTokens: orNull(count('Tokens of the answer, as the node counts.')),
  latencyMs: orNull(Type.Number({ minimum: 0 })),
  firstTokenMs: orNull(Type.Number({ minimum: 0 })),
  attempts: count('Relays spent, retries included.'),
  answered: Type.String(),
})

const check = checker(SampleSchema)

/** Reads one line of a transcript. @throws IqError `VERIFICATION`, naming the place */
export function readSample(line: Uint8Array): Sample {
  return requireShape(check(readJson(line, 'transcript')), 'transcript')
}
