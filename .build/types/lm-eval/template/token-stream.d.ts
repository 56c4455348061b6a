import type { IqError } from '../../errors/index.ts';
import { type Source } from './syntax-error.ts';
import type { Token } from './tokens.ts';
/** The tokens of one output or statement, read from left to right. */
export declare class TokenStream {
    #private;
    /** @param at offset of the opening mark. */
    constructor(source: Source, tokens: readonly Token[], at: number);
    get current(): Token;
    take(): Token;
    /** Whether the token `ahead` places on is this operator. */
    isOperator(text: string, ahead?: number): boolean;
    /** Whether the token `ahead` places on is this word. */
    isName(text: string, ahead?: number): boolean;
    takeOperator(text: string): boolean;
    takeName(text: string): boolean;
    expectOperator(text: string): void;
    expectName(): string;
    expectEnd(): void;
    /** The error for a current token that does not fit. */
    unexpected(wanted: string): IqError;
    error(what: string, token?: {
        readonly at: number;
    }): IqError;
}
