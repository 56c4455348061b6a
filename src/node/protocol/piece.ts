import type { Completion } from '../types.ts'
import { finishOf } from './finish.ts'
import { modelName } from './model-name.ts'

/** What one body says of an answer: all of it, or what one event of a stream adds to it. */
export interface Piece {
  readonly text: string | null | undefined
  readonly reasoning: string | null | undefined
  /** Words in the place of an answer, where the server tells them apart. */
  readonly refusal: string | null | undefined
  /** The reason for the end, in the server's word. */
  readonly finish: string | null | undefined
  readonly model: string | null | undefined
  readonly promptTokens: number | null | undefined
  readonly completionTokens: number | null | undefined
}

export type PieceReading =
  | { readonly ok: true; readonly piece: Partial<Piece> }
  /** Where the body departs from the protocol. */
  | { readonly ok: false; readonly problem: string }

/** What a reply says, before the answer is cut at stop strings. */
export type Answer = Omit<Completion, 'latencyMs' | 'firstTokenMs'>

/** Joins the pieces of one reply, in their order; of what is said twice the last counts. */
export function joinPieces(pieces: readonly Partial<Piece>[]): Answer {
  const joined = (name: 'text' | 'reasoning' | 'refusal') =>
    pieces.map((piece) => piece[name] ?? '').join('')
  const last = <Name extends keyof Piece>(name: Name) =>
    pieces.findLast((piece) => piece[name] !== undefined && piece[name] !== null)?.[name] ??
    undefined
  const text = joined('text')
  const refusal = joined('refusal')
  const refused = text === '' && refusal !== ''
  return {
    text: text || refusal,
    reasoning: last('reasoning') === undefined ? undefined : joined('reasoning'),
    finish: refused ? 'filtered' : finishOf(last('finish')),
    model: modelName(last('model')),
    promptTokens: last('promptTokens'),
    completionTokens: last('completionTokens'),
  }
}
