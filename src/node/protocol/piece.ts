import type { Completion } from '../types.ts'
import { finishOf } from './finish.ts'
import { modelName } from './model-name.ts'

/** What one body says of an answer: all of it, or what one event of a stream adds to it. */
export interface Piece {
  /** Which of several answers it is of, where the server says; one was asked for. */
  readonly choice: unknown
  readonly text: string
  readonly reasoning: string | undefined
  /** Words in the place of an answer, where the server tells them apart. */
  readonly refusal: string | undefined
  /** The reason for the end, in the server's word. */
  readonly finish: string | undefined
  readonly model: unknown
  readonly promptTokens: number | undefined
  readonly completionTokens: number | undefined
}

export type PieceReading =
  | { readonly ok: true; readonly piece: Partial<Piece> }
  /** Where the body departs from the protocol. */
  | { readonly ok: false; readonly problem: string }

/** What a reply says, before the answer is cut at stop strings. */
export type Answer = Omit<Completion, 'latencyMs' | 'firstTokenMs'>

/** A text, or nothing where something else stands. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Joins the pieces of one reply, in their order; of what is said twice the last counts. */
export function joinPieces(pieces: readonly Partial<Piece>[]): Answer {
  const [only] = pieces
  return answerOf(only !== undefined && pieces.length === 1 ? only : joined(pieces))
}

function joined(pieces: readonly Partial<Piece>[]): Partial<Piece> {
  const all = (name: 'text' | 'reasoning' | 'refusal') =>
    pieces.map((piece) => piece[name] ?? '').join('')
  const last = <Name extends keyof Piece>(name: Name) =>
    pieces.findLast((piece) => piece[name] !== undefined && piece[name] !== null)?.[name]
  return {
    text: all('text'),
    reasoning: last('reasoning') === undefined ? undefined : all('reasoning'),
    refusal: all('refusal'),
    finish: last('finish'),
    model: last('model'),
    promptTokens: last('promptTokens'),
    completionTokens: last('completionTokens'),
  }
}

function answerOf(piece: Partial<Piece>): Answer {
  const text = piece.text ?? ''
  const refusal = piece.refusal ?? ''
  const refused = text === '' && refusal !== ''
  return {
    text: text || refusal,
    reasoning: piece.reasoning,
    finish: refused ? 'filtered' : finishOf(piece.finish),
    model: modelName(piece.model),
    promptTokens: piece.promptTokens,
    completionTokens: piece.completionTokens,
  }
}
