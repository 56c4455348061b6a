import type { Dialect } from './dialect.ts';
/** `POST /generate` and `/generate_stream` of text-generation-inference. */
export declare const tgi: Dialect;
