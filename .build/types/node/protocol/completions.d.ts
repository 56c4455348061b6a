import type { Dialect } from './dialect.ts';
/** `POST /v1/completions`. */
export declare const completions: Dialect;
