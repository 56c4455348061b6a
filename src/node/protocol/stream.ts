import { parseJson, type Reply, type ServerSentEvent, serverSentEvents } from '../http/index.ts'
import type { Fault } from '../types.ts'
import type { Dialect } from './dialect.ts'
import { isBroken } from './finish.ts'
import { type Answer, joinPieces, type Piece } from './piece.ts'
import { errorFault, heldError, serverError } from './server-error.ts'
import type { StreamHabit } from './stream-habit.ts'

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
 * Assembles a streamed answer. It counts only when the stream says that it is complete, by `[DONE]` or by
 * a reason for the end with no text after it; an error in the midst of it, or a reason that tells of
 * one, is a fault, however much came before.
 */
export function readStream(reply: Reply, dialect: Dialect, habit?: StreamHabit): StreamReading {
  const pieces: Partial<Piece>[] = []
  let firstTokenMs: number | undefined
  let isEnded = false
  let isDone = false
  let chosen: unknown
  for (const event of serverSentEvents(reply.body)) {
    if (isPause(event)) continue
    if (event.data.trim() === done) {
      isDone = true
      break
    }
    const reading = readEvent(event, dialect)
    if (!reading.ok) return firstTokenMs === undefined ? reading : cut(reading.fault)
    const { piece } = reading
    // Of several answers, of which one was asked for, the one that began first.
    chosen ??= piece.choice
    if ((piece.choice ?? chosen) !== chosen) continue
    if (isBroken(piece.finish)) return cut(malformed(brokenOff(piece.finish)).fault)
    pieces.push(piece)
    const isText = Boolean(piece.text || piece.reasoning)
    if (isText) firstTokenMs ??= reply.arrivedMs(event.end)
    isEnded = piece.finish !== undefined || (isEnded && !isText)
  }
  if (!isDone && !isEnded) {
    const { fault } = malformed('the event stream ended before the answer was complete')
    return firstTokenMs === undefined ? { ok: false, fault } : cut(fault)
  }
  if (isNothing(pieces)) return cut(nothing)
  const missing = habit?.missing({ isDone, hasReason: isEnded })
  if (missing !== undefined) {
    return cut(malformed(`the event stream ended without ${missing}, which this node sends`).fault)
  }
  return { ok: true, answer: joinPieces(pieces), firstTokenMs }
}

/** Neither text nor a reason for the end: a gateway that lost the server behind it. An empty answer has one. */
export function isNothing(pieces: readonly Partial<Piece>[]): boolean {
  return pieces.every(
    ({ text, reasoning, refusal, finish, completionTokens }) =>
      !(text || reasoning || refusal || finish || completionTokens),
  )
}

export const nothing: Fault = {
  kind: 'malformed',
  detail: 'an answer without a text and without a reason for its end',
}

/** The fault of an answer that had begun. */
export function cut(fault: Fault): { readonly ok: false; readonly fault: Fault } {
  const isTold = fault.kind === 'status' || fault.kind === 'malformed'
  return { ok: false, fault: isTold ? { ...fault, isCut: true } : fault }
}

/** What a reason that tells of a failure is to the user. */
export function brokenOff(finish: string): string {
  return `the node broke the answer off: finish_reason "${finish}"`
}

/** Events that keep the connection alive. */
function isPause({ type, data }: ServerSentEvent): boolean {
  return pause.test(type) || data.trim() === '' || pause.test(data.trim())
}

const pause = /^(?:ping|pong|heart-?beat|keep-?alive)$/iu

function readEvent(
  { type, data }: ServerSentEvent,
  dialect: Dialect,
):
  | { readonly ok: true; readonly piece: Partial<Piece> }
  | { readonly ok: false; readonly fault: Fault } {
  const value = parse(data)
  if (value === undefined) return malformed(`an event that is no JSON: ${data}`)
  const held = type === 'error' || isLone(value) ? serverError(value) : heldError(value)
  if (held !== undefined) return { ok: false, fault: errorFault(held) }
  if (type === 'error') return malformed('an error event without a reason')
  if (isEmpty(value)) return { ok: true, piece: {} }
  const reading = dialect.readEvent(value)
  return reading.ok ? reading : malformed(reading.problem)
}

/** Whether an event holds nothing: `{}` and null keep the connection alive. */
function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}

/** Whether an event is an error without a frame: `{message, code}`, `{object: "error"}`, `{detail}`. */
function isLone(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || 'choices' in value || 'token' in value) {
    return false
  }
  return 'code' in value || 'detail' in value || Reflect.get(value, 'object') === 'error'
}

function parse(data: string): unknown {
  try {
    return parseJson(data)
  } catch {
    return undefined
  }
}

function malformed(detail: string): {
  readonly ok: false
  readonly fault: Extract<Fault, { kind: 'malformed' }>
} {
  return { ok: false, fault: { kind: 'malformed', detail } }
}
