import { closed, literals, type Static, text } from '../schema/index.ts'

export const AdjustmentSchema = closed({
  parameter: text('As requests name it (`max_tokens`, ...); `system` and `roles` are of messages.'),
  done: literals(['renamed', 'left-out', 'emulated']),
})

/**
 * A part of a request that a node refuses, and what is done instead: it has another name there, it is
 * left out, or what it would do is done here.
 */
export type Adjustment = Readonly<Static<typeof AdjustmentSchema>>

export function hasAdjusted(adjustments: readonly Adjustment[], parameter: string): boolean {
  return adjustments.some((one) => one.parameter === parameter)
}

/** What was not sent as it should be, and how that may move the score; one line. */
export function describeAdjustment({ parameter, done }: Adjustment): string {
  const known = effects.get(parameter)
  if (known !== undefined) return known
  switch (done) {
    case 'renamed':
      return `${parameter} is sent under another name: nothing changes`
    case 'left-out':
      return `${parameter} is not sent: the node uses its own, and the score may differ from that of others`
    case 'emulated':
      return `${parameter} is not sent: what it does is done here`
  }
}

const effects: ReadonlyMap<string, string> = new Map([
  ['max_tokens', 'max_tokens is sent as max_completion_tokens: reasoning counts against it'],
  [
    'temperature',
    'temperature is not sent: the node samples as it likes, and the score varies from run to run',
  ],
  ['top_p', 'top_p is not sent: the node samples as it likes'],
  ['seed', 'seed is not sent: answers that are sampled vary from run to run'],
  [
    'stop',
    'stop strings are not sent: answers are cut here, so the score is the same, but more tokens are written and an answer may reach its length limit',
  ],
  ['stream_options', 'stream_options is not sent: streamed answers do not tell their tokens'],
  [
    'system',
    'system messages stand before the first user message: a model may follow them less, and the score may be lower',
  ],
  [
    'roles',
    'messages of one role in a row are joined: examples may be read less well, and the score may be lower',
  ],
])
