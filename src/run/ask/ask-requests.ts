import { drawGiven } from '../../drawing/index.ts'
import type { PictureRequest, Request, Sample } from '../../item/index.ts'
import { writeLikelihood } from '../../lm-eval/index.ts'
import type { AskOptions, Fault, LikelihoodResult, Node, TextLikelihood } from '../../node/index.ts'
import { generateRequest } from './generate-request.ts'
import type { PictureDesk } from './picture-desk.ts'
import { withSpacesMoved } from './spaces.ts'

/** What a sample keeps of the answers. */
type AnswerRecord = Pick<
  Sample,
  | 'responses'
  | 'finish'
  | 'model'
  | 'promptTokens'
  | 'completionTokens'
  | 'latencyMs'
  | 'firstTokenMs'
  | 'evidence'
>

/** Answers to requests, or the fault that one of them met; with the relays sent. */
export type Answers =
  | { readonly ok: true; readonly record: AnswerRecord; readonly relays: number }
  | { readonly ok: false; readonly fault: Fault; readonly relays: number }

/** How an item's requests are asked. */
export interface AskingOptions extends AskOptions {
  /** Where pictures go; undefined where none are asked for. */
  readonly desk?: PictureDesk | undefined
}

/**
 * Asks all requests of an item, one after the other. Continuations of the same context are asked
 * for together, which may save relays.
 */
export async function askRequests(
  node: Node,
  requests: readonly Request[],
  options: AskingOptions,
): Promise<Answers> {
  const [only] = requests
  if (only !== undefined && requests.length === 1) {
    return only.kind === 'picture' ? draw(node, only, options) : askTogether(node, [only], options)
  }
  const together = Map.groupBy(requests.entries(), ([place, request]) =>
    request.kind === 'loglikelihood' ? textOf(request.context) : place,
  )
  const responses: string[] = []
  const parts: AnswerRecord[] = []
  let relays = 0
  for (const group of together.values()) {
    const answers = await askTogether(
      node,
      group.map(([, request]) => request),
      options,
    )
    relays += answers.relays
    if (!answers.ok) return { ...answers, relays }
    parts.push(answers.record)
    for (const [at, [place]] of group.entries())
      responses[place] = answers.record.responses[at] ?? ''
  }
  return { ok: true, record: { ...joined(parts), responses }, relays }
}

/** @param group one request, or several for continuations of one context */
async function askTogether(
  node: Node,
  group: readonly Request[],
  options: AskingOptions,
): Promise<Answers> {
  const [first] = group
  switch (first?.kind) {
    case undefined:
      throw new Error('nothing to ask')
    case 'generate':
      return generate(node, first, options)
    case 'picture':
      throw new Error('a picture is the only request of its item')
    case 'rolling': {
      const result = await node.rollingLogLikelihood(first.text, options)
      return recorded(result, (likelihood) => [likelihood])
    }
    case 'loglikelihood': {
      const continuations = group.flatMap((one) =>
        one.kind === 'loglikelihood' ? [one.continuation] : [],
      )
      const split = withSpacesMoved(textOf(first.context), continuations)
      const result = await node.logLikelihood(split.context, split.continuations, options)
      return recorded(result, (likelihoods) => likelihoods)
    }
  }
}

async function generate(
  node: Node,
  asked: Extract<Request, { kind: 'generate' }>,
  options: AskingOptions,
): Promise<Answers> {
  const result = await node.generate(generateRequest(asked), options)
  if (!result.ok) return { ok: false, fault: result.fault, relays: 1 }
  const { text, finish, model, latencyMs, ...told } = result.completion
  return {
    ok: true,
    relays: 1,
    record: {
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

async function draw(
  node: Node,
  asked: PictureRequest,
  { desk, signal }: AskingOptions,
): Promise<Answers> {
  if (desk === undefined) throw new Error('there is no desk for pictures')
  const { prompt, width, height, seed, given } = asked
  const drawn = given && drawGiven(given, width, height)
  const request = { prompt, width, height, seed, given: drawn }
  const result = await node.draw(request, { signal })
  if (!result.ok) return { ok: false, fault: result.fault, relays: 1 }
  const { picture, words, model, latencyMs } = result.drawing
  const taken =
    picture === undefined
      ? { text: words, finish: 'filtered', evidence: [] }
      : await desk.take(picture, asked)
  const { text, finish, evidence } = taken
  const told = { promptTokens: null, completionTokens: null, firstTokenMs: null }
  return {
    ok: true,
    relays: 1,
    record: {
      responses: [text],
      finish,
      model: model ?? null,
      latencyMs,
      ...told,
      ...(evidence.length > 0 && { evidence: [...evidence] }),
    },
  }
}

function recorded<T>(
  result: LikelihoodResult<T>,
  likelihoods: (value: T) => readonly TextLikelihood[],
): Answers {
  if (!result.ok) return result
  const { value, relays, model, latencyMs } = result
  return {
    ok: true,
    relays,
    record: {
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

function joined(parts: readonly AnswerRecord[]): Omit<AnswerRecord, 'responses'> {
  return {
    finish: null,
    model: null,
    ...parts.at(-1),
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
