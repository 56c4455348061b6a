import type { Completion } from '../types.ts';
/** What one body says of an answer: all of it, or what one event of a stream adds to it. */
export interface Piece {
    readonly text: string | null | undefined;
    readonly reasoning: string | null | undefined;
    /** Words in the place of an answer, where the server tells them apart. */
    readonly refusal: string | null | undefined;
    /** The reason for the end, in the server's word. */
    readonly finish: string | null | undefined;
    readonly model: string | null | undefined;
    readonly promptTokens: number | null | undefined;
    readonly completionTokens: number | null | undefined;
}
export type PieceReading = {
    readonly ok: true;
    readonly piece: Partial<Piece>;
}
/** Where the body departs from the protocol. */
 | {
    readonly ok: false;
    readonly problem: string;
};
/** What a reply says, before the answer is cut at stop strings. */
export type Answer = Omit<Completion, 'latencyMs' | 'firstTokenMs'>;
/** Joins the pieces of one reply, in their order; of what is said twice the last counts. */
export declare function joinPieces(pieces: readonly Partial<Piece>[]): Answer;
