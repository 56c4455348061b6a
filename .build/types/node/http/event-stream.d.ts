/** One event of an event stream. */
export interface ServerSentEvent {
    /** `message` where the server names none. */
    readonly type: string;
    readonly data: string;
    /** Bytes of the stream up to the end of the event. */
    readonly end: number;
}
/**
 * The events of a whole stream (WHATWG HTML, 9.2.6), but for one field of its own: llama.cpp's
 * server up to 2025-02 reports a failure as a line `error: ...`, which is told as an event of the
 * type `error`. Broken UTF-8 is replaced, and an event that is cut off by the end of the stream is
 * left out, both as the specification has it.
 */
export declare function serverSentEvents(body: Buffer): Generator<ServerSentEvent>;
