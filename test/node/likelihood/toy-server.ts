import type { ServerResponse } from 'node:http'
import { type Received, sendJson, serve, type TestServer } from '../server.ts'
import { bytesOf, logprobs, mark, mostProbable, tokenize, top } from './toy-model.ts'

/** What the server can do, and what it gets wrong. */
export interface Traits {
  /** `echo` of `/v1/completions`. */
  readonly echo: 'supported' | 'ignored' | 'rejected'
  /** `text_offset`: right, shifted by the mark as vLLM has it, in bytes, or none. */
  readonly offsets: 'right' | 'shifted' | 'bytes' | 'absent'
  /** What becomes of the echoed log-probabilities. */
  readonly echoed:
    | 'all'
    | 'none'
    | 'null'
    | 'short'
    | 'zero'
    | 'made-up'
    | 'without-top'
    | 'positive'
  /** Changes the echoed text. */
  readonly altered: (prompt: string) => string
  /** Tokens decoded one by one lose the space before a word, as with SentencePiece. */
  readonly spaceless: boolean
  /** Whether a mark is put before every prompt. */
  readonly marked: boolean
  /** Whether log-probabilities come as `content` with ids (llama.cpp). */
  readonly ids: boolean
  readonly bias: 'pairs' | 'map' | 'ignored'
  /** Whether log-probabilities are told after the bias. */
  readonly biased: boolean
  readonly routes: readonly ('/v1/completions' | '/completion' | '/tokenize' | '/generate')[]
  /** `details.prefill` of text-generation-inference. */
  readonly prefill: 'all' | 'none' | 'short' | 'null'
  /** Tokens of a prompt that are read; the rest is silently dropped from its beginning. */
  readonly context: number
}

const plain: Traits = {
  echo: 'rejected',
  offsets: 'right',
  echoed: 'all',
  altered: (prompt) => prompt,
  spaceless: false,
  marked: true,
  ids: false,
  bias: 'ignored',
  biased: false,
  routes: ['/v1/completions'],
  prefill: 'all',
  context: 4096,
}

/** A server like vLLM: completions that echo. */
export const echoing: Traits = { ...plain, echo: 'supported', offsets: 'shifted' }
/** A server like llama.cpp. */
export const forcing: Traits = {
  ...plain,
  ids: true,
  bias: 'pairs',
  routes: ['/v1/completions', '/completion', '/tokenize'],
}
/** A server like text-generation-inference. */
export const prefilling: Traits = { ...plain, routes: ['/generate'] }

export interface ToyServer extends TestServer {
  /** May be changed while the server runs. */
  traits: Traits
}

/** Serves the toy model. */
export async function serveToy(traits: Traits): Promise<ToyServer> {
  const server = await serve((response, request) => respond(response, request, toy.traits))
  const toy: ToyServer = { ...server, traits }
  return toy
}

function respond(response: ServerResponse, request: Received, traits: Traits): void {
  const route = traits.routes.find((path) => path === request.path)
  const { status = 200, body } = answer(route, request, traits)
  sendJson(response, body, status)
}

interface Answer {
  readonly status?: number
  readonly body: unknown
}

function answer(
  route: Traits['routes'][number] | undefined,
  request: Received,
  traits: Traits,
): Answer {
  if (route === undefined) return { status: 404, body: { error: { message: 'no such route' } } }
  const body = JSON.parse(request.body)
  switch (route) {
    case '/v1/completions':
      return complete(body, traits)
    case '/completion':
      return { body: completeNatively(body, traits) }
    case '/tokenize':
      return { body: { tokens: allIdsOf(body.content, traits) } }
    case '/generate':
      return { body: generate(body, traits) }
  }
}

interface CompletionBody {
  readonly prompt: string | number[]
  readonly echo?: boolean
  readonly logprobs?: number
  readonly n_probs?: number
  readonly logit_bias?: unknown
}

function complete(body: CompletionBody, traits: Traits): Answer {
  if (body.echo && traits.echo === 'rejected') {
    return { status: 500, body: { error: { code: 500, message: 'Unsupported param: echo' } } }
  }
  const ids = idsOf(body.prompt, traits)
  const { id, all } = next(ids, body.logit_bias, traits)
  const echo = body.echo && traits.echo === 'supported'
  const generated = bytesOf(id).toString()
  const reply = {
    model: 'toy',
    choices: [
      {
        index: 0,
        text: echo ? traits.altered(String(body.prompt)) + generated : generated,
        logprobs: traits.ids
          ? { content: [place(id, all, body.logprobs ?? 0)] }
          : lists(echo ? [...ids, id] : [id], echo ? 0 : ids.length, ids, traits),
        finish_reason: 'length',
      },
    ],
    usage: { prompt_tokens: ids.length, completion_tokens: 1 },
  }
  return { body: reply }
}

function completeNatively(body: CompletionBody, traits: Traits) {
  const ids = idsOf(body.prompt, traits)
  const { id, all } = next(ids, body.logit_bias, traits)
  return {
    content: bytesOf(id).toString(),
    tokens_evaluated: ids.length,
    completion_probabilities: [place(id, all, body.n_probs ?? 0)],
  }
}

/** The legacy form: parallel lists. */
function lists(shown: readonly number[], from: number, prompt: readonly number[], traits: Traits) {
  if (traits.echoed === 'none') return null
  const texts = shown.map((id) => pieceOf(id, traits))
  const values = shown.map((id, at) => echoedLogprob(prompt, from + at, id, traits))
  const counted = traits.echoed === 'short' ? 3 : shown.length
  return {
    tokens: texts.slice(0, counted),
    token_logprobs: values.slice(0, counted),
    top_logprobs: shown.slice(0, counted).map((id, at) => {
      if (from + at === 0 || traits.echoed === 'without-top') return null
      const all = logprobs([...prompt].slice(0, from + at))
      const [best] = top(all, 1)
      return { best: best?.logprob, [`this ${id}`]: all[id] }
    }),
    ...(traits.offsets === 'absent'
      ? {}
      : { text_offset: offsets(shown, traits).slice(0, counted) }),
  }
}

function echoedLogprob(prompt: readonly number[], at: number, id: number, traits: Traits) {
  if (at === 0 || (traits.echoed === 'null' && at < prompt.length)) return null
  if (traits.echoed === 'zero') return 0
  if (traits.echoed === 'positive') return 1
  const value = logprobs(prompt.slice(0, at))[id] ?? null
  return traits.echoed === 'made-up' && at < prompt.length ? -1 - at / 100 : value
}

function offsets(shown: readonly number[], traits: Traits): number[] {
  let end = 0
  return shown.map((id) => {
    const start = end
    if (traits.offsets === 'bytes') end += bytesOf(id).length
    else if (id === mark) end += traits.offsets === 'shifted' ? 3 : 0
    else end += [...pieceOf(id, traits)].length
    return start
  })
}

interface GenerateBody {
  readonly inputs: string
  readonly parameters: { readonly max_new_tokens: number }
}

function generate(body: GenerateBody, traits: Traits) {
  const ids = idsOf(body.inputs, traits)
  const shown = (id: number, at: number, all: readonly number[]) => ({
    id,
    text: pieceOf(id, traits),
    logprob: at === 0 || traits.prefill === 'null' ? null : all[id],
  })
  const prefill = ids.map((id, at) => shown(id, at, logprobs(ids.slice(0, at))))
  const made = [...ids]
  const tokens = Array.from({ length: body.parameters.max_new_tokens }, () => {
    const all = logprobs(made)
    made.push(mostProbable(all))
    return { id: made.at(-1), text: '', logprob: Math.max(...all), special: false }
  })
  const kept = { all: prefill.length, null: prefill.length, none: 0, short: 3 }[traits.prefill]
  return { generated_text: '', details: { prefill: prefill.slice(0, kept), tokens } }
}

function idsOf(prompt: string | readonly number[], traits: Traits): number[] {
  return allIdsOf(prompt, traits).slice(-traits.context)
}

function allIdsOf(prompt: string | readonly number[], { marked }: Traits): number[] {
  if (typeof prompt !== 'string') return [...prompt]
  return [...(marked ? [mark] : []), ...tokenize(prompt)]
}

function next(ids: readonly number[], bias: unknown, traits: Traits) {
  const all = logprobs(ids)
  const forced = traits.bias === 'ignored' ? undefined : forcedId(bias, traits.bias)
  const biased = all.map((_, id) => (id === forced ? 0 : -1000))
  return {
    id: forced ?? mostProbable(all),
    all: traits.biased && forced !== undefined ? biased : all,
  }
}

function forcedId(bias: unknown, spelling: 'pairs' | 'map'): number | undefined {
  if (bias === undefined || Array.isArray(bias) !== (spelling === 'pairs')) return undefined
  return Array.isArray(bias) ? bias[0][0] : Number(Object.keys(Object(bias))[0])
}

function place(id: number, all: readonly number[], count: number) {
  return { id, token: bytesOf(id).toString(), logprob: all[id], top_logprobs: top(all, count) }
}

function pieceOf(id: number, { spaceless }: Traits): string {
  if (id === mark) return '<s>'
  const text = bytesOf(id).toString()
  return spaceless ? text.replace(/^ /u, '') : text
}
