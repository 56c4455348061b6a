import type { CallOutcome, LimitCall, LimitsProbe } from './probe.ts'

/** Whether a node keeps to one side of one limit. */
export interface LimitCheck {
  readonly id: 'input-inside' | 'input-beyond' | 'output-inside' | 'output-beyond'
  /** `untold`: it answered so that neither shows; `failed`: it neither answered nor dropped the call. */
  readonly holds: 'yes' | 'no' | 'untold' | 'failed'
  readonly text: string
}

type CheckResult = Omit<LimitCheck, 'id'>

/** What a chain demands: a call inside its limits is answered, a larger one is dropped. */
export function checkLimits(probe: LimitsProbe): readonly LimitCheck[] {
  const { inputTokens, outputTokens, counted, input, output } = probe
  const slack = counted === 'usage' ? 0.05 : 0.25
  return [
    { id: 'input-inside', ...checkInputInside(input.inside, inputTokens, slack) },
    { id: 'input-beyond', ...checkInputBeyond(input.beyond, inputTokens) },
    { id: 'output-inside', ...checkOutputInside(output.inside.outcome, outputTokens) },
    { id: 'output-beyond', ...checkOutputBeyond(output.beyond, outputTokens) },
  ]
}

/** @param slack share by which a node may count fewer tokens than were sent */
function checkInputInside(
  { tokens, outcome }: LimitCall,
  limit: number,
  slack: number,
): CheckResult {
  const call = `a call with ${tokens} input tokens (limit ${limit})`
  switch (outcome.kind) {
    case 'answered': {
      const { promptTokens: read } = outcome
      if (read !== null && read < tokens * (1 - slack)) {
        return { holds: 'no', text: `answers ${call}, with the prompt cut silently to ${read}` }
      }
      return { holds: 'yes', text: `answers ${call}` }
    }
    case 'dropped':
      return { holds: 'no', text: `drops ${call} with status ${outcome.status}` }
    case 'failed':
      return failed(call, outcome)
  }
}

function checkInputBeyond({ tokens, outcome }: LimitCall, limit: number): CheckResult {
  const call = `a call with ${tokens} input tokens, beyond the limit of ${limit}`
  switch (outcome.kind) {
    case 'dropped':
      return { holds: 'yes', text: `drops ${call} with status ${outcome.status}` }
    case 'answered':
      return outcome.promptTokens !== null && outcome.promptTokens <= limit
        ? { holds: 'no', text: `answers ${call}, with the prompt cut silently` }
        : { holds: 'no', text: `answers ${call}` }
    case 'failed':
      return failed(call, outcome)
  }
}

function checkOutputInside(outcome: CallOutcome, limit: number): CheckResult {
  const call = `a call for ${limit} output tokens`
  switch (outcome.kind) {
    case 'answered': {
      const { completionTokens: came, finish } = outcome
      if (finish === 'length' && came !== null && came < limit) {
        return { holds: 'no', text: `cuts the answer to ${call} after ${came}` }
      }
      if (came !== null && came < limit) {
        return { holds: 'untold', text: `takes ${call}; the answer ended by itself after ${came}` }
      }
      return { holds: 'yes', text: `answers ${call}${came === null ? '' : ` (${came} came)`}` }
    }
    case 'dropped':
      return { holds: 'no', text: `drops ${call} with status ${outcome.status}` }
    case 'failed':
      return failed(call, outcome)
  }
}

function checkOutputBeyond({ tokens, outcome }: LimitCall, limit: number): CheckResult {
  const call = `a call for ${tokens} output tokens, beyond the limit of ${limit}`
  switch (outcome.kind) {
    case 'dropped':
      return { holds: 'yes', text: `drops ${call} with status ${outcome.status}` }
    case 'answered': {
      const { completionTokens: came, finish } = outcome
      if (came === null) return { holds: 'untold', text: `answers ${call}, how much is not told` }
      if (came > limit) return { holds: 'no', text: `answers ${call} in full` }
      return finish === 'length'
        ? { holds: 'yes', text: `cuts the answer to ${call} after ${came}` }
        : { holds: 'untold', text: `takes ${call}; the answer ended by itself after ${came}` }
    }
    case 'failed':
      return failed(call, outcome)
  }
}

function failed(call: string, { detail }: Extract<CallOutcome, { kind: 'failed' }>): CheckResult {
  return { holds: 'failed', text: `neither answers nor drops ${call}: ${detail}` }
}
