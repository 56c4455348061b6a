import { type Reply } from '../http/index.ts';
import type { Fault } from '../types.ts';
import type { Dialect } from './dialect.ts';
import { type Answer } from './piece.ts';
export type StreamReading = {
    readonly ok: true;
    readonly answer: Answer;
    /** Milliseconds until the first event with text or reasoning had come, if there was one. */
    readonly firstTokenMs: number | undefined;
} | {
    readonly ok: false;
    readonly fault: Fault;
};
/**
 * Assembles a streamed answer. It counts only when the stream says that it is complete, by a reason
 * for the end or by `[DONE]`; an error in the midst of it is a fault, however much came before.
 */
export declare function readStream(reply: Reply, dialect: Dialect): StreamReading;
