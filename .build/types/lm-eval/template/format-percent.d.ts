import type { Value } from './values.ts';
/**
 * Python's `text % value`: `%s %r %d %i %f %x %X %o %%` with flags, width and precision, and
 * `%(name)s` from a dict.
 * @throws PyError where Python raises, and for other format codes
 */
export declare function formatPercent(text: string, value: Value): string;
