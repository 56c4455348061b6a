import type { Fault } from '../types.ts';
/** A failure as a server words it inside JSON. */
export interface ServerError {
    readonly message: string;
    /** The HTTP status it names, which may differ from the reply's own. */
    readonly status: number | undefined;
}
/**
 * Finds the error in a reply: `{error: {message, code}}` (OpenAI, llama.cpp, OpenRouter),
 * `{error}` (TGI), `{message, code}` (vLLM, streams of older llama.cpp), `{detail}` and
 * `{detail: [{msg}]}` (FastAPI).
 */
export declare function serverError(body: unknown): ServerError | undefined;
/** An error inside a reply of status 200 (OpenRouter and other gateways) counts as the status it names. */
export declare function errorFault({ message, status }: ServerError): Fault;
