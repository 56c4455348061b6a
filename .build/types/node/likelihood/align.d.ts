import type { Echo } from './echo-reply.ts';
/** The tokens of a text from one place on; indices into the echo's list. */
export interface Span {
    readonly first: number;
    /** The one after the last. */
    readonly end: number;
}
/**
 * Finds the tokens that reach beyond the first `boundary` UTF-16 units of the prompt: a token that
 * crosses the boundary counts as a whole. The places are the server's (`text_offset`), or follow
 * from the lengths of the tokens; `undefined` when by neither every token stands where it should.
 */
export declare function spanAfter(echo: Echo, prompt: string, boundary: number): Span | undefined;
/** Whether the echo begins with a mark, before which nothing stands. */
export declare function opensWithMark({ tokens: [first] }: Echo, prompt: string): boolean;
