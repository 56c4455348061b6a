import type { PyValue } from './values.ts';
/**
 * Reads JSON as Python's `json.loads`: `1` is an `int` of any size and `1.0` a `float`, objects keep
 * their order (of a repeated key the last value at the first place), and `NaN`, `Infinity`,
 * `-Infinity` and lone surrogate escapes are accepted.
 *
 * Strings may share memory with `text`, so keeping one may keep all of it.
 *
 * @throws {JsonSyntaxError} for what `json.loads` refuses, with line and column
 * @throws {PyError} `RecursionError` beyond 1000 levels, `ValueError` for an int beyond 4300 digits
 */
export declare function parseJson(text: string): PyValue;
