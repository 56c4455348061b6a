import type { CallOutcome, LimitsProbe } from '../../src/verdict/index.ts'

/** What calls near a limit may come to. */
export const answered = {
  kind: 'answered',
  promptTokens: 200,
  completionTokens: 9,
  finish: 'stop',
} as const satisfies CallOutcome
export const refused = { kind: 'dropped', status: 400 } as const satisfies CallOutcome
export const failed = {
  kind: 'failed',
  detail: 'status 503: busy',
} as const satisfies CallOutcome

/** What a node that keeps the limits of the text chains shows. */
export const kept: LimitsProbe = {
  inputTokens: 200,
  outputTokens: 1000,
  counted: 'usage',
  input: {
    inside: { tokens: 200, outcome: answered },
    beyond: { tokens: 201, outcome: refused },
  },
  output: {
    inside: { tokens: 1000, outcome: answered },
    beyond: { tokens: 1001, outcome: refused },
  },
}

/** The same of a node whose call inside the input limit came to something else. */
export function keptBut(inside: CallOutcome): LimitsProbe {
  return { ...kept, input: { ...kept.input, inside: { tokens: 200, outcome: inside } } }
}
