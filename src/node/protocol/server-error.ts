import { blamedPart } from '../adjust/index.ts'
import type { Fault } from '../types.ts'
import { loadWords, meaningOf } from './meaning.ts'
import { namedWait } from './named-wait.ts'

/** A failure as a server words it inside JSON. */
export interface ServerError {
  readonly message: string
  /** The HTTP status it names, which may differ from the reply's own. */
  readonly status: number | undefined
  /** Its codes and types, in small letters. */
  readonly codes: readonly string[]
  /** The field of the request that it names. */
  readonly parameter: string | undefined
  /** Milliseconds that it asks to wait. */
  readonly waitMs: number | undefined
}

/**
 * Finds the error in a reply: `{error: {message, code}}` (OpenAI, llama.cpp, OpenRouter), the same in
 * a list (Gemini), `{error}` (TGI), `{message, code}` (vLLM, streams of older llama.cpp),
 * `{detail}` and `{detail: [{loc, msg}]}` (FastAPI), the same under `message` (Mistral),
 * `{errors: [{message}]}` (Cloudflare), `{title}` (RFC 9457). Gateways say that something failed and lay
 * beside it what the server behind them said, as JSON too: it is told with theirs.
 */
export function serverError(reply: unknown): ServerError | undefined {
  return errorAt(reply, deepest)
}

/** Gateways before a server, one behind the other. */
const deepest = 2

function errorAt(reply: unknown, depth: number): ServerError | undefined {
  const outer = ownError(reply)
  const behind = depth > 0 ? errorAt(saidBehind(reply), depth - 1) : undefined
  if (behind === undefined) return outer
  if (outer === undefined) return behind
  const isSame = outer.message.includes(behind.message)
  return {
    message: isSame ? outer.message : `${outer.message}: ${behind.message}`,
    status: outer.status ?? behind.status,
    codes: [...outer.codes, ...behind.codes],
    parameter: outer.parameter ?? behind.parameter,
    waitMs: outer.waitMs ?? behind.waitMs,
  }
}

/** What the server behind a gateway said: OpenRouter's `metadata.raw`, `cause`, `upstream`, `details`. */
function saidBehind(reply: unknown): unknown {
  const error = field(Array.isArray(reply) ? reply[0] : reply, 'error')
  const places = [field(field(error, 'metadata'), 'raw')].concat(
    ['cause', 'upstream', 'details'].map((name) => field(error, name)),
  )
  return places.map(asJson).find((said) => said !== undefined)
}

function asJson(said: unknown): unknown {
  if (typeof said !== 'string') return Array.isArray(said) ? undefined : (said ?? undefined)
  if (!said.trimStart().startsWith('{')) return undefined
  try {
    return JSON.parse(said)
  } catch {
    return undefined
  }
}

function ownError(reply: unknown): ServerError | undefined {
  const body = Array.isArray(reply) ? reply[0] : reply
  const error = field(body, 'error')
  const said = field(body, 'message')
  const [invalid] = [field(body, 'detail'), field(said, 'detail')].filter(Array.isArray)
  const places = [
    field(error, 'message'),
    error,
    said,
    field(body, 'detail'),
    located(invalid),
    field(field(field(body, 'errors'), '0'), 'message'),
    field(body, 'title'),
  ]
  const message = places.find((candidate) => typeof candidate === 'string' && candidate !== '')
  if (typeof message !== 'string') return undefined
  return errorIn(body, message, fieldNamed(invalid) ?? field(error, 'param'))
}

/**
 * The error that a body holds beside an answer, or in its place: `error` at the top, or in a choice
 * (OpenRouter). Names that stand there empty are none.
 */
export function heldError(body: unknown): ServerError | undefined {
  const holders = [body, field(field(body, 'choices'), '0')]
  const holder = holders.find((one) => isTold(field(one, 'error')))
  if (holder === undefined) return undefined
  const { error } = holder as { readonly error: unknown }
  return serverError({ error }) ?? errorIn({ error }, 'an error without a reason', undefined)
}

function isTold(error: unknown): boolean {
  if (typeof error === 'object' && error !== null) return Object.keys(error).length > 0
  return error === true || (typeof error === 'string' && error !== '')
}

/** An error inside a reply of status 200 (OpenRouter and other gateways) counts as the status it names. */
export function errorFault(error: ServerError, sent?: string): Fault {
  const status = error.status ?? statusByWords(error)
  if (status === undefined) {
    return { kind: 'malformed', detail: `an error with status 200: ${error.message}` }
  }
  return statusFaultOf({ status, detail: error.message, error, retryAfterMs: error.waitMs, sent })
}

interface StatusParts {
  readonly status: number
  readonly detail: string
  readonly error: ServerError | undefined
  readonly retryAfterMs: number | undefined
  /** The body of the request, where a part of it may be blamed. */
  readonly sent: string | undefined
}

/** A status with all that is known of it. */
export function statusFaultOf(parts: StatusParts): Extract<Fault, { kind: 'status' }> {
  const { status, detail, error, retryAfterMs, sent } = parts
  const meaning = error && meaningOf(status, { ...error, waitMs: retryAfterMs })
  const words = { status, message: error?.message ?? detail, parameter: error?.parameter }
  const blames = sent === undefined || meaning ? undefined : blamedPart(words, sent)
  return {
    kind: 'status',
    status,
    detail,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(meaning !== undefined && { meaning }),
    ...(blames !== undefined && { blames }),
  }
}

function errorIn(body: unknown, message: string, parameter: unknown): ServerError {
  const error = field(body, 'error')
  const named = [error, body].flatMap((one) =>
    ['code', 'status', 'status_code', 'http_status', 'type'].map((name) => field(one, name)),
  )
  const inner = field(field(error, 'innererror'), 'code')
  return {
    message,
    status: named.map(statusIn).find((status) => status !== undefined),
    codes: [...named, inner, ...flags(error)].flatMap((code) =>
      typeof code === 'string' ? [code.toLowerCase()] : [],
    ),
    parameter: typeof parameter === 'string' && parameter !== '' ? parameter : undefined,
    waitMs: namedWait(body, message),
  }
}

/** A status as a number, or as its digits (LiteLLM). */
function statusIn(code: unknown): number | undefined {
  const number = typeof code === 'string' && /^\d{3}$/u.test(code) ? Number(code) : code
  const isStatus = typeof number === 'number' && Number.isInteger(number)
  return isStatus && number >= 400 && number < 600 ? number : undefined
}

/** OpenRouter says in `metadata` what moderation found. */
function flags(error: unknown): readonly string[] {
  return field(field(error, 'metadata'), 'flagged_input') === undefined ? [] : ['content_filter']
}

function statusByWords(error: ServerError): number | undefined {
  const words = [error.message, ...error.codes].join('\n')
  if (meaningOf(429, error) !== undefined) return 429
  if (meaningOf(400, error) === 'filtered') return 400
  return loadWords.find((load) => load.words.test(words))?.status
}

/** What a validation found wrong first, with the field. */
function located(invalid: unknown): string | undefined {
  const message = field(field(invalid, '0'), 'msg')
  if (typeof message !== 'string') return undefined
  const name = fieldNamed(invalid)
  return name === undefined ? message : `${name}: ${message}`
}

/** `loc` is `["body", "stream_options", ...]`. */
function fieldNamed(invalid: unknown): string | undefined {
  const location = field(field(invalid, '0'), 'loc')
  const names = Array.isArray(location) ? location : []
  return names.find((name) => typeof name === 'string' && name !== 'body')
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
