interface NumberToken {
    readonly value: bigint | number;
    readonly end: number;
}
/**
 * The Python number that starts at `at`, undefined when none does.
 *
 * @throws {PyError} `SyntaxError` for leading zeros, a letter right after, or an int beyond 4300
 * digits; `ValueError` for an imaginary number
 */
export declare function readNumber(text: string, at: number): NumberToken | undefined;
export {};
