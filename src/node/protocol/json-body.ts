import type { Reply } from '../http/index.ts'

export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string }

/** The body of a reply as JSON; a reply that declares another content type is not tried. */
export function jsonBody(reply: Reply): JsonBody {
  const type = mediaType(reply)
  if (type === 'text/html') return { ok: false, problem: 'an HTML page instead of JSON' }
  if (isEventStream(reply)) {
    return { ok: false, problem: 'an event stream, though none was asked for' }
  }
  if (type !== '' && !jsonType.test(type)) {
    return { ok: false, problem: `content type "${type}" instead of JSON` }
  }
  if (reply.body.length === 0) return { ok: false, problem: 'an empty body' }
  try {
    return { ok: true, value: reply.json() }
  } catch {
    return { ok: false, problem: `truncated or broken JSON of ${reply.body.length} bytes` }
  }
}

/** Whether a reply declares itself a stream of server-sent events. */
export function isEventStream(reply: Reply): boolean {
  return mediaType(reply) === 'text/event-stream'
}

function mediaType(reply: Reply): string {
  return reply.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
}

/** `application/json` and its structured-syntax suffix (RFC 6839). */
const jsonType = /^(?:application|text)\/(?:[\w.+-]+\+)?json$/u
