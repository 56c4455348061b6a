import type { Reply } from '../http/index.ts'
import { pageOf } from './page.ts'

export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string }

/** The body of a reply as JSON, whatever type it declares: proxies lose it, and servers forget it. */
export function jsonBody(reply: Reply): JsonBody {
  if (reply.body.length === 0) return { ok: false, problem: 'an empty body' }
  try {
    return { ok: true, value: reply.json() }
  } catch {
    return { ok: false, problem: problemOf(reply) }
  }
}

function problemOf(reply: Reply): string {
  const page = pageOf(reply)
  if (page !== undefined) return `${page.detail} instead of JSON`
  if (isEventStream(reply)) return 'an event stream, though none was asked for'
  const type = mediaType(reply)
  if (type !== '' && !jsonType.test(type)) return `content type "${type}" instead of JSON`
  return `truncated or broken JSON of ${reply.body.length} bytes`
}

/** Whether a reply is a stream of server-sent events, by its type or by how it begins. */
export function isEventStream(reply: Reply): boolean {
  if (mediaType(reply) === 'text/event-stream') return true
  return /^\ufeff?(?:data|event|id|retry)?:/u.test(reply.body.toString('utf8', 0, 16))
}

/** Whether a reply declares the type of what it holds: `application/json` and its suffix (RFC 6839). */
export function declaresJson(reply: Reply): boolean {
  return jsonType.test(mediaType(reply))
}

function mediaType(reply: Reply): string {
  return reply.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
}

const jsonType = /^(?:application|text)\/(?:[\w.+-]+\+)?json$/u
