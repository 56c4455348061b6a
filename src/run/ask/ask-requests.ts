import type { Request, Sample } from '../../item/index.ts'
import { writeLikelihood } from '../../lm-eval/index.ts'
import type {
  AskOptions,
  Fault,
  GenerateRequest,
  LikelihoodResult,
  Node,
  TextLikelihood,
} from '../../node/index.ts'

/** What a sample keeps of the answers. */
type Kept = Pick<
  Sample,
  | 'responses'
  | 'finish'
  | 'model'
  | 'promptTokens'
  | 'completionTokens'
  | 'latencyMs'
  | 'firstTokenMs'
>

/** Answers to requests, or the fault that one of them met; with the relays spent. */
export type Answers =
  | { readonly ok: true; readonly kept: Kept; readonly attempts: number }
  | { readonly ok: false; readonly fault: Fault; readonly attempts: number }

/**
 * Asks all requests of an item, one after the other. Continuations of the same context are asked
 * for together, which may save relays.
 */
export async function askRequests(
  node: Node,
  requests: readonly Request[],
  options: AskOptions,
): Promise<Answers> {
  const together = Map.groupBy(requests.entries(), ([place, request]) =>
    request.kind === 'loglikelihood' ? textOf(request.context) : place,
  )
  const responses: string[] = []
  const parts: Kept[] = []
  let attempts = 0
  for (const group of together.values()) {
    const answers = await askTogether(
      node,
      group.map(([, request]) => request),
      options,
    )
    attempts += answers.attempts
    if (!answers.ok) return { ...answers, attempts }
    parts.push(answers.kept)
    for (const [at, [place]] of group.entries()) responses[place] = answers.kept.responses[at] ?? ''
  }
  return { ok: true, kept: { ...joined(parts), responses }, attempts }
}

/** @param group one request, or several for continuations of one context */
async function askTogether(
  node: Node,
  group: readonly Request[],
  options: AskOptions,
): Promise<Answers> {
  const [first] = group
  switch (first?.kind) {
    case undefined:
      throw new Error('nothing to ask')
    case 'generate':
      return generate(node, first, options)
    case 'rolling': {
      const result = await node.rollingLogLikelihood(first.text, options)
      return kept(result, (likelihood) => [likelihood])
    }
    case 'loglikelihood': {
      const continuations = group.flatMap((one) =>
        one.kind === 'loglikelihood' ? [one.continuation] : [],
      )
      const result = await node.logLikelihood(textOf(first.context), continuations, options)
      return kept(result, (likelihoods) => likelihoods)
    }
  }
}

async function generate(
  node: Node,
  { prompt, settings }: Extract<Request, { kind: 'generate' }>,
  options: AskOptions,
): Promise<Answers> {
  const { until, maxTokens, temperature, seed, trim, extra } = settings
  const request: GenerateRequest = {
    prompt,
    maxTokens,
    temperature,
    stop: until,
    trim,
    seed,
    extra,
  }
  const result = await node.generate(request, options)
  if (!result.ok) return result
  const { text, finish, model, latencyMs, ...told } = result.completion
  return {
    ok: true,
    attempts: result.attempts,
    kept: {
      responses: [text],
      finish,
      model: model ?? null,
      promptTokens: told.promptTokens ?? null,
      completionTokens: told.completionTokens ?? null,
      latencyMs,
      firstTokenMs: told.firstTokenMs ?? null,
    },
  }
}

function kept<T>(
  result: LikelihoodResult<T>,
  likelihoods: (value: T) => readonly TextLikelihood[],
): Answers {
  if (!result.ok) return result
  const { value, attempts, model, latencyMs } = result
  return {
    ok: true,
    attempts,
    kept: {
      responses: likelihoods(value).map(writeLikelihood),
      finish: null,
      model: model ?? null,
      promptTokens: null,
      completionTokens: null,
      latencyMs,
      firstTokenMs: null,
    },
  }
}

/** Chat form has no log-likelihoods: `requireAskable` has refused it. */
function textOf(context: Extract<Request, { kind: 'loglikelihood' }>['context']): string {
  if (typeof context === 'string') return context
  throw new Error('log-likelihoods of chat messages were not refused before the run')
}

function joined(parts: readonly Kept[]): Omit<Kept, 'responses'> {
  const last = parts.at(-1)
  return {
    finish: last?.finish ?? null,
    model: last?.model ?? null,
    promptTokens: total(parts.map(({ promptTokens }) => promptTokens)),
    completionTokens: total(parts.map(({ completionTokens }) => completionTokens)),
    latencyMs: greatest(parts.map(({ latencyMs }) => latencyMs)),
    firstTokenMs: greatest(parts.map(({ firstTokenMs }) => firstTokenMs)),
  }
}

/** The sum, or null when one part is unknown. */
function total(parts: readonly (number | null)[]): number | null {
  return known(parts)?.reduce((sum, part) => sum + part, 0) ?? null
}

/** The greatest part, or null when one is unknown. */
function greatest(parts: readonly (number | null)[]): number | null {
  const values = known(parts)
  return values === undefined ? null : Math.max(...values)
}

function known(parts: readonly (number | null)[]): readonly number[] | undefined {
  const values = parts.filter((part) => part !== null)
  return values.length === parts.length ? values : undefined
}
