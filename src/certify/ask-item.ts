import {
  type AskResult,
  type Completion,
  explainFault,
  type Fault,
  type GenerateRequest,
  type Node,
} from '../node/index.ts'
import type { Sample } from '../score/index.ts'
import type { Request, Suite } from '../suite/index.ts'
import type { Step } from '../tiers/index.ts'
import type { Listener } from './events.ts'
import { judgeAnswers } from './judge-answers.ts'

/** What asking one item needs. */
export interface AskParts {
  readonly suite: Suite
  readonly node: Node
  readonly listener: Listener
  readonly clock: () => Date
  /** Give up at once; items in flight are lost. */
  readonly abort: AbortSignal
}

/**
 * Asks one item and judges the answers. A request that stays without an answer makes the item
 * `missing`, which counts as wrong, unless the node is gone altogether: a control request tells
 * the two apart.
 * @throws IqError when the node is gone or refuses us; the item then has no outcome
 */
export async function askItem(parts: AskParts, step: Step): Promise<Sample> {
  const { suite, clock } = parts
  const share = suite.tasks[step.task]
  if (!share) throw new RangeError(`the suite has no task ${step.task}`)
  const item = share.task.item(step.item)
  const completions: Completion[] = []
  let attempts = 0
  for (const request of item.requests) {
    const result = await ask(parts, step.position, request)
    attempts += result.attempts
    if (!result.ok) {
      await requireLiving(parts, result.fault)
      return { ...step, ...missing(result.fault), attempts, answered: clock().toISOString() }
    }
    completions.push(result.completion)
  }
  return {
    ...step,
    ...judgeAnswers(share, item, completions),
    ...measured(completions),
    attempts,
    answered: clock().toISOString(),
  }
}

function ask(parts: AskParts, position: number, request: Request): Promise<AskResult> {
  const { node, abort, listener } = parts
  return node.generate(toRelay(request), {
    signal: abort,
    onRetry: (notice) => listener({ kind: 'retrying', position, notice }),
  })
}

function toRelay(request: Request): GenerateRequest {
  switch (request.kind) {
    case 'generate': {
      const { until, maxTokens, temperature, extra } = request.settings
      return { prompt: request.prompt, maxTokens, temperature, stop: until, seed: undefined, extra }
    }
    case 'loglikelihood':
    case 'rolling':
      throw new Error('a suite with log-likelihood requests was not refused when the run was made')
  }
}

/** A refusal that no item causes, or a node that does not answer a control request, ends the run. */
async function requireLiving({ node, abort }: AskParts, fault: Fault): Promise<void> {
  if (fault.kind === 'status' && [401, 403, 404].includes(fault.status)) {
    throw explainFault(fault, node.descriptor)
  }
  const control = await node.control(abort)
  if (control) throw explainFault(control, node.descriptor)
}

function missing(fault: Fault) {
  return {
    outcome: 'missing' as const,
    reason: fault.kind === 'status' ? `status ${fault.status}` : fault.kind,
    score: 0,
    extracted: null,
    responses: [],
    finish: null,
    model: null,
    promptTokens: null,
    completionTokens: null,
    latencyMs: null,
  }
}

function measured(completions: readonly Completion[]) {
  const last = completions.at(-1)
  return {
    responses: completions.map(({ text }) => text),
    finish: last?.finish ?? null,
    model: last?.model ?? null,
    promptTokens: total(completions.map(({ promptTokens }) => promptTokens)),
    completionTokens: total(completions.map(({ completionTokens }) => completionTokens)),
    latencyMs: total(completions.map(({ latencyMs }) => latencyMs)),
  }
}

/** The sum, or null when one part is unknown. */
function total(parts: readonly (number | undefined)[]): number | null {
  let sum = 0
  for (const part of parts) {
    if (part === undefined) return null
    sum += part
  }
  return sum
}
