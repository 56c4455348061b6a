import { answerStart } from '../../answer/index.ts'
import type { Prompt } from '../../item/index.ts'
import type { Clock } from '../clock.ts'
import type { Reply } from '../http/index.ts'
import { busyStatuses, retryAfter } from '../retry-after.ts'
import type { Completion, Fault } from '../types.ts'
import type { Dialect } from './dialect.ts'
import { isBroken } from './finish.ts'
import { isEventStream, jsonBody } from './json-body.ts'
import { meaningOf } from './meaning.ts'
import { pageOf } from './page.ts'
import { type Answer, joinPieces } from './piece.ts'
import { withoutPrompt } from './repeated-prompt.ts'
import { errorFault, heldError, serverError, statusFaultOf } from './server-error.ts'
import { brokenOff, cut, isNothing, nothing, readStream } from './stream.ts'
import type { StreamHabit } from './stream-habit.ts'

type CompletionReading =
  | { readonly ok: true; readonly completion: Completion }
  | { readonly ok: false; readonly fault: Fault }

/** What is needed to read the reply to a request. */
interface Expectation {
  readonly dialect: Dialect
  readonly stop: readonly string[]
  /** Left out where the server puts it before the answer. Default: nothing is. */
  readonly prompt?: Prompt | undefined
  /** How the node ends its streams, as far as it is known. */
  readonly habit?: StreamHabit
  readonly clock: Clock
  /** The body of the request. */
  readonly sent?: string | undefined
}

/**
 * Reads a whole reply in the words of a dialect, its text cut before the first stop string. A server may
 * answer in one piece or as an event stream, whatever it was asked for.
 */
export function readCompletion(reply: Reply, asked: Expectation): CompletionReading {
  if (reply.status < 200 || reply.status >= 300)
    return { ok: false, fault: statusFault(reply, asked.clock, asked.sent) }
  const reading = isEventStream(reply)
    ? readStream(reply, asked.dialect, asked.habit)
    : readWhole(reply, asked)
  if (!reading.ok) return reading
  const { answer, firstTokenMs } = reading
  // Lone surrogates do not survive storage as UTF-8: what is scored must be what is stored.
  const full = answer.text.toWellFormed()
  const whole = asked.prompt === undefined ? full : withoutPrompt(full, asked.prompt)
  const text = cutAtStop(whole, asked.stop, Boolean(answer.reasoning))
  return {
    ok: true,
    completion: {
      ...answer,
      text,
      reasoning: answer.reasoning?.toWellFormed(),
      finish: text.length < whole.length ? 'stop' : answer.finish,
      latencyMs: reply.latencyMs,
      firstTokenMs,
    },
  }
}

function readWhole(
  reply: Reply,
  { dialect, sent }: Expectation,
):
  | { readonly ok: true; readonly answer: Answer; readonly firstTokenMs: undefined }
  | { readonly ok: false; readonly fault: Fault } {
  const body = jsonBody(reply)
  if (!body.ok) {
    const meaning = pageOf(reply)?.kind
    const page = meaning === undefined ? undefined : { meaning }
    return { ok: false, fault: { kind: 'malformed', detail: body.problem, ...page } }
  }
  const held = heldError(body.value)
  const reading = dialect.read(body.value)
  if (held !== undefined) {
    const fault = errorFault(held, sent)
    return reading.ok ? cut(fault) : { ok: false, fault }
  }
  if (!reading.ok) {
    const error = serverError(body.value)
    const fault: Fault =
      error === undefined ? { kind: 'malformed', detail: reading.problem } : errorFault(error, sent)
    return { ok: false, fault }
  }
  const { finish } = reading.piece
  if (isBroken(finish)) return cut({ kind: 'malformed', detail: brokenOff(finish) })
  if (isNothing([reading.piece])) return cut(nothing)
  return { ok: true, answer: joinPieces([reading.piece]), firstTokenMs: undefined }
}

/** The fault that a status other than 2xx is, with the server's reason where it gives one. */
export function statusFault(reply: Reply, clock: Clock, sent?: string): Fault {
  const { status, headers } = reply
  const body = jsonBody(reply)
  const error = body.ok ? serverError(body.value) : undefined
  const page = body.ok ? undefined : pageOf(reply)
  const plain = reply.header('content-type')?.startsWith('text/plain') ? reply.text() : ''
  const detail =
    page?.detail ?? (error?.message || plain || statusText(status) || 'no reason given')
  const isBusy = busyStatuses.has(status) || (error && meaningOf(status, error)) === 'busy'
  const retryAfterMs = retryAfter(headers, sentAt(reply, clock), isBusy) ?? error?.waitMs
  const fault = statusFaultOf({ status, detail, error, retryAfterMs, sent })
  return page?.kind === undefined ? fault : { ...fault, meaning: page.kind }
}

/** When the server says it answered, by its own clock: a `Retry-After` date is by that clock too. */
function sentAt(reply: Reply, clock: Clock): number {
  const date = Date.parse(reply.header('date') ?? '')
  return Number.isNaN(date) ? clock.date().getTime() : date
}

/**
 * Servers may send past a stop string, or know fewer stop strings than were asked for. Those inside the
 * reasoning of a model end no answer, nor do the blank lines that part it from the answer.
 */
function cutAtStop(text: string, stop: readonly string[], hasReasoned: boolean): string {
  if (firstStop(text, stop, 0) === undefined) return text
  const start = answerStart(text)
  const isAfter = hasReasoned || start > 0
  const blank = isAfter ? text.slice(start).length - text.slice(start).trimStart().length : 0
  const first = firstStop(text, stop, start + blank)
  return first === undefined ? text : text.slice(0, first)
}

function firstStop(text: string, stop: readonly string[], from: number): number | undefined {
  const found = stop.filter((word) => word !== '').map((word) => text.indexOf(word, from))
  const first = Math.min(...found.filter((index) => index >= 0))
  return Number.isFinite(first) ? first : undefined
}

/** Asked for when needed: a static import of `node:http` takes as long as most commands. */
function statusText(status: number): string | undefined {
  return process.getBuiltinModule('node:http').STATUS_CODES[status]
}
