import type { Dialect } from './dialect.ts';
/** `POST /v1/chat/completions`. */
export declare const chat: Dialect;
