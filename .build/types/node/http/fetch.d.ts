import type { Options } from '@huggingface/inference';
import type { Transport, TransportResult } from './transport.ts';
/** What every call through `@huggingface/inference` is given: our fetch, and none of its retries. */
export type ClientOptions = Options & {
    readonly fetch: typeof fetch;
    /** Its own retries on status 503 know neither a limit nor a pause. */
    readonly retry_on_error: false;
};
/**
 * Runs one call of `@huggingface/inference` over `transport` and returns what came over the wire.
 * The client builds and sends the request; its reading of the reply is set aside, because it
 * drops the headers (`Retry-After`), turns HTML into a `Blob`, and puts the whole request into
 * its errors. Rejects when `signal` aborts.
 */
export declare function throughClient(transport: Transport, signal: AbortSignal, call: (options: ClientOptions) => Promise<unknown>): Promise<TransportResult>;
