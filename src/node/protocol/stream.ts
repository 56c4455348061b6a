import { type Reply, type ServerSentEvent, serverSentEvents } from '../http/index.ts'
import type { Fault } from '../types.ts'
import type { Dialect } from './dialect.ts'
import { type Answer, joinPieces, type Piece } from './piece.ts'
import { errorFault, serverError } from './server-error.ts'

export type StreamReading =
  | {
      readonly ok: true
      readonly answer: Answer
      /** Milliseconds until the first event with text or reasoning had come, if there was one. */
      readonly firstTokenMs: number | undefined
    }
  | { readonly ok: false; readonly fault: Fault }

/** Ends a stream of the OpenAI protocols. */
const done = '[DONE]'

/**
 * Assembles a streamed answer. It counts only when the stream says that it is complete, by a reason
 * for the end or by `[DONE]`; an error in the midst of it is a fault, however much came before.
 */
export function readStream(reply: Reply, dialect: Dialect): StreamReading {
  const pieces: Partial<Piece>[] = []
  let firstTokenMs: number | undefined
  let complete = false
  for (const event of serverSentEvents(reply.body)) {
    if (event.data === done) {
      complete = true
      break
    }
    const reading = readEvent(event, dialect)
    if (!reading.ok) return reading
    const { piece } = reading
    pieces.push(piece)
    if (piece.text || piece.reasoning) firstTokenMs ??= reply.arrivedMs(event.end)
    if (piece.finish) complete = true
  }
  if (!complete) return malformed('the event stream ended before the answer was complete')
  return { ok: true, answer: joinPieces(pieces), firstTokenMs }
}

function readEvent(
  { type, data }: ServerSentEvent,
  dialect: Dialect,
):
  | { readonly ok: true; readonly piece: Partial<Piece> }
  | { readonly ok: false; readonly fault: Fault } {
  const value = parse(data)
  if (value === undefined) return malformed(`an event that is no JSON: ${data}`)
  const reading = dialect.readEvent(value)
  if (reading.ok && type !== 'error') return reading
  const error = serverError(value)
  if (error !== undefined) return { ok: false, fault: errorFault(error) }
  return malformed(reading.ok ? 'an error event without a reason' : reading.problem)
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

function malformed(detail: string): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { kind: 'malformed', detail } }
}
