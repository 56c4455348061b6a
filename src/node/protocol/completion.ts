import { STATUS_CODES } from 'node:http'
import type { Reply } from '../http/index.ts'
import type { Completion, Fault } from '../types.ts'
import type { Dialect } from './dialect.ts'
import { jsonBody } from './json-body.ts'
import { serverError } from './server-error.ts'

type CompletionReading =
  | { readonly ok: true; readonly completion: Completion }
  | { readonly ok: false; readonly fault: Fault }

/** Reads a whole reply in the words of `dialect`, its text cut before the first stop string. */
export function readCompletion(
  reply: Reply,
  dialect: Dialect,
  stop: readonly string[],
): CompletionReading {
  if (reply.status < 200 || reply.status >= 300) return { ok: false, fault: statusFault(reply) }
  const body = jsonBody(reply)
  if (!body.ok) return { ok: false, fault: { kind: 'malformed', detail: body.problem } }
  const reading = dialect.read(body.value)
  if (!reading.ok) return { ok: false, fault: bodyFault(body.value, reading.problem) }
  const { answer } = reading
  // Lone surrogates do not survive storage as UTF-8: what is scored must be what is stored.
  const whole = answer.text.toWellFormed()
  const text = cutAtStop(whole, stop)
  return {
    ok: true,
    completion: {
      ...answer,
      text,
      reasoning: answer.reasoning?.toWellFormed(),
      finish: text.length < whole.length ? 'stop' : answer.finish,
      latencyMs: reply.latencyMs,
      firstTokenMs: undefined,
    },
  }
}

/** The fault that a status other than 2xx is, with the server's reason where it gives one. */
function statusFault(reply: Reply): Fault {
  const body = jsonBody(reply)
  const plain = reply.header('content-type')?.startsWith('text/plain') ? reply.text() : ''
  const reason = body.ok ? serverError(body.value)?.message : plain
  const { status } = reply
  return { kind: 'status', status, detail: reason || STATUS_CODES[status] || 'no reason given' }
}

/** Status 200 around an error (OpenRouter and other gateways) counts as the status it names. */
function bodyFault(body: unknown, problem: string): Fault {
  const error = serverError(body)
  if (error === undefined) return { kind: 'malformed', detail: problem }
  const { message, status } = error
  return status === undefined
    ? { kind: 'malformed', detail: `an error with status 200: ${message}` }
    : { kind: 'status', status, detail: message }
}

/** Servers may send past a stop string, or know fewer stop strings than were asked for. */
function cutAtStop(text: string, stop: readonly string[]): string {
  const found = stop.filter((word) => word !== '').map((word) => text.indexOf(word))
  const first = Math.min(...found.filter((index) => index >= 0))
  return Number.isFinite(first) ? text.slice(0, first) : text
}
