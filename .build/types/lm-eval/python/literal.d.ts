import { type PyValue } from './values.ts';
/**
 * `ast.literal_eval(text)` for the types of `PyValue`: strings with the prefixes `r` and `u`, every
 * escape but `\N{...}`, neighbouring strings joined; ints in four bases, floats, underscores, one
 * sign right before a number; lists, tuples, dicts, `True`, `False`, `None`; comments.
 *
 * Refused, unlike in Python, are bytes, complex numbers, sets, `...`, `\N{...}` and a sign before
 * a bracketed number, all as `ValueError`.
 *
 * @throws {PyError} `SyntaxError`, or `ValueError` where the text is an expression but no literal
 * (with several faults the first counts, where Python looks for the `SyntaxError` first);
 * `TypeError` for a list or dict as a dict key
 */
export declare function literalEval(text: string): PyValue;
