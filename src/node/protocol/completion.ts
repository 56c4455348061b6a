import type { Clock } from '../clock.ts'
import type { Reply } from '../http/index.ts'
import { retryAfter } from '../retry.ts'
import type { Completion, Fault } from '../types.ts'
import type { Dialect } from './dialect.ts'
import { isEventStream, jsonBody } from './json-body.ts'
import { type Answer, joinPieces } from './piece.ts'
import { errorFault, serverError } from './server-error.ts'
import { readStream } from './stream.ts'

type CompletionReading =
  | { readonly ok: true; readonly completion: Completion }
  | { readonly ok: false; readonly fault: Fault }

/** What is needed to read the reply to a request. */
interface Expectation {
  readonly dialect: Dialect
  readonly stop: readonly string[]
  /** Whether an event stream was asked for; a server may answer in one piece all the same. */
  readonly stream: boolean
  readonly clock: Clock
}

/** Reads a whole reply in the words of a dialect, its text cut before the first stop string. */
export function readCompletion(reply: Reply, asked: Expectation): CompletionReading {
  if (reply.status < 200 || reply.status >= 300)
    return { ok: false, fault: statusFault(reply, asked.clock) }
  const reading =
    asked.stream && isEventStream(reply)
      ? readStream(reply, asked.dialect)
      : readWhole(reply, asked.dialect)
  if (!reading.ok) return reading
  const { answer, firstTokenMs } = reading
  // Lone surrogates do not survive storage as UTF-8: what is scored must be what is stored.
  const whole = answer.text.toWellFormed()
  const text = cutAtStop(whole, asked.stop)
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
  dialect: Dialect,
):
  | { readonly ok: true; readonly answer: Answer; readonly firstTokenMs: undefined }
  | { readonly ok: false; readonly fault: Fault } {
  const body = jsonBody(reply)
  if (!body.ok) return { ok: false, fault: { kind: 'malformed', detail: body.problem } }
  const reading = dialect.read(body.value)
  if (reading.ok) return { ok: true, answer: joinPieces([reading.piece]), firstTokenMs: undefined }
  const error = serverError(body.value)
  const fault: Fault =
    error === undefined ? { kind: 'malformed', detail: reading.problem } : errorFault(error)
  return { ok: false, fault }
}

/** The fault that a status other than 2xx is, with the server's reason where it gives one. */
export function statusFault(reply: Reply, clock: Clock): Fault {
  const body = jsonBody(reply)
  const plain = reply.header('content-type')?.startsWith('text/plain') ? reply.text() : ''
  const reason = body.ok ? serverError(body.value)?.message : plain
  const { status } = reply
  const detail = reason || statusText(status) || 'no reason given'
  const retryAfterMs = retryAfter(reply.headers, sentAt(reply, clock))
  return { kind: 'status', status, detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}

/** When the server says it answered, by its own clock: a `Retry-After` date is by that clock too. */
function sentAt(reply: Reply, clock: Clock): number {
  const date = Date.parse(reply.header('date') ?? '')
  return Number.isNaN(date) ? clock.date().getTime() : date
}

/** Servers may send past a stop string, or know fewer stop strings than were asked for. */
function cutAtStop(text: string, stop: readonly string[]): string {
  const found = stop.filter((word) => word !== '').map((word) => text.indexOf(word))
  const first = Math.min(...found.filter((index) => index >= 0))
  return Number.isFinite(first) ? text.slice(0, first) : text
}

/** Asked for when needed: a static import of `node:http` takes as long as most commands. */
function statusText(status: number): string | undefined {
  return process.getBuiltinModule('node:http').STATUS_CODES[status]
}
