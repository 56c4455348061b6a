import type { Connection } from './relay.ts';
/**
 * The body of a request to a `/tokenize` route. One body serves all: llama.cpp reads `content`, vLLM
 * `prompt`, TGI `inputs`, and each leaves the rest.
 */
export declare function tokenizeBody(model: string | undefined, text: string): string;
/** How many tokens a reply to `tokenizeBody` counts: TGI answers with the list, others hold it. */
export declare function tokenCount(body: unknown): number | undefined;
/** Tokens of a text by the server's own `/tokenize`. Rejects only when `signal` aborts. */
export declare function countTokens({ transport, key, endpoint, descriptor }: Connection, text: string, signal: AbortSignal): Promise<number | undefined>;
