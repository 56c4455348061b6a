import type { ChatMessage } from '../../item/index.ts';
/** A part of a prompt; the delimiter follows it in plain text and is left out in chat form. */
export interface Message {
    readonly role: ChatMessage['role'];
    readonly content: string;
    readonly delimiter: string;
}
export declare function toText(messages: readonly Message[]): string;
/** One chat message for each message. */
export declare function toMultiTurn(messages: readonly Message[]): readonly ChatMessage[];
/**
 * All but the system message in one user message, delimiters included but for the last; an
 * assistant message at the end (a started answer) stays apart. lm-eval's `multiturn_to_singleturn`.
 */
export declare function toSingleTurn(messages: readonly Message[]): readonly ChatMessage[];
/** Joins two texts; the delimiter goes between them only where neither has white space there. */
export declare function maybeDelimit(prefix: string, suffix: string, delimiter: string): string;
/** Whether neither text has white space where they meet; an empty prefix needs no delimiter. */
export declare function requiresDelimiter(prefix: string, suffix: string): boolean;
export declare function endsWithSpace(text: string): boolean;
