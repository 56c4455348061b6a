import { type Source } from './syntax-error.ts';
/** One token between `{{` and `}}` or `{%` and `%}`; `at` is its offset in the template. */
export type Token = {
    readonly kind: 'name';
    readonly text: string;
    readonly at: number;
} | {
    readonly kind: 'operator';
    readonly text: string;
    readonly at: number;
} | {
    readonly kind: 'string';
    readonly text: string;
    readonly at: number;
} | {
    readonly kind: 'integer';
    readonly value: bigint;
    readonly at: number;
} | {
    readonly kind: 'float';
    readonly value: number;
    readonly at: number;
} | {
    readonly kind: 'end';
    readonly at: number;
};
/**
 * Reads the tokens of one `{{ }}` or `{% %}`.
 * @param start offset after the opening mark
 * @param close the closing mark, sticky; not looked for inside brackets
 * @returns the tokens, the last of kind `end`, and the offset after the closing mark
 */
export declare function readTokens(source: Source, start: number, close: RegExp): {
    readonly tokens: readonly Token[];
    readonly end: number;
};
