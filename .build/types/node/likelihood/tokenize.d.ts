import type { Answered, Exchange } from './exchange.ts';
/** The tokens a server makes of a text, with the mark it puts before a prompt, if it puts one. */
export declare function tokenize(exchange: Exchange, url: string, text: string): Promise<Answered<readonly number[]>>;
