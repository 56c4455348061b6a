import type { Value } from './values.ts';
/**
 * Python's `text.format(...)` with plain fields: `{}`, `{0}`, `{name}`, `!r`, `!s`, and for strings
 * and numbers fill, alignment, sign, width, grouping, precision and `s d f F % x X o b`.
 * @throws PyError where Python raises, and for fields that look into their argument (`{0.name}`)
 */
export declare function formatBraces(text: string, positional: readonly Value[], keywords: ReadonlyMap<string, Value>): string;
