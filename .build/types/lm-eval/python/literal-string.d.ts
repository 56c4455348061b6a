interface StringToken {
    readonly value: string;
    readonly end: number;
}
/**
 * The Python string that starts at `at` (line breaks being `\n`), undefined when none does.
 *
 * @throws {PyError} `SyntaxError` for an unknown prefix, a missing end or a cut-off escape;
 * `ValueError` for bytes, f-strings and `\N{...}`
 */
export declare function readString(text: string, at: number): StringToken | undefined;
export {};
