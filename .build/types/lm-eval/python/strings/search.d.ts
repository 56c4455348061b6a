/** `text.find(wanted)`: the first position in code points, -1 when absent. */
export declare function find(text: string, wanted: string): number;
/** `text.rfind(wanted)`: the last position in code points, -1 when absent. */
export declare function rfind(text: string, wanted: string): number;
/**
 * `text.index(wanted)`: as `find`.
 *
 * @throws {PyError} `ValueError` when absent
 */
export declare function index(text: string, wanted: string): number;
/** `text.count(wanted)`: occurrences that do not overlap; of the empty string `len(text) + 1`. */
export declare function count(text: string, wanted: string): number;
/** `text.startswith(prefix)`; of a list of prefixes (in Python a tuple), any. */
export declare function startswith(text: string, prefix: string | readonly string[]): boolean;
/** `text.endswith(suffix)`; of a list of suffixes (in Python a tuple), any. */
export declare function endswith(text: string, suffix: string | readonly string[]): boolean;
/** `text.replace(old, replacement, limit)`: the first `limit` occurrences (-1: all). */
export declare function replace(text: string, old: string, replacement: string, limit?: number): string;
/** `text.removeprefix(prefix)`. */
export declare function removeprefix(text: string, prefix: string): string;
/** `text.removesuffix(suffix)`. */
export declare function removesuffix(text: string, suffix: string): string;
