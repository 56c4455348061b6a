import { type PyValue, Tuple } from '../values.ts';
/**
 * `text.split(separator, maxsplit)`: at most `maxsplit` cuts from the left (-1: all). Without a
 * separator at runs of white space, and then with no empty strings.
 *
 * @throws {PyError} `ValueError` for an empty separator
 */
export declare function split(text: string, separator?: string | null, maxsplit?: number): string[];
/** `text.rsplit(separator, maxsplit)`: as `split`, cutting from the right. */
export declare function rsplit(text: string, separator?: string | null, maxsplit?: number): string[];
/** `text.splitlines(keepends)`: no empty string after a final line break. */
export declare function splitlines(text: string, keepends?: boolean): string[];
/** `text.partition(separator)`: before, separator, after; `(text, '', '')` when it is absent. */
export declare function partition(text: string, separator: string): Tuple;
/** `text.rpartition(separator)`: at the last one; `('', '', text)` when it is absent. */
export declare function rpartition(text: string, separator: string): Tuple;
/**
 * `separator.join(items)`.
 *
 * @throws {PyError} `TypeError` when an item is not a string
 */
export declare function join(separator: string, items: readonly PyValue[]): string;
