import { type PyValue } from './values.ts';
/** Python's `str(value)`: a string is itself, everything else prints as `repr`. */
export declare function str(value: PyValue): string;
/**
 * Python's `repr(value)`.
 *
 * Characters that the JavaScript engine's Unicode version knows but Python's does not (3.11: Unicode
 * 14) print as themselves here, where Python escapes them.
 */
export declare function repr(value: PyValue): string;
/** `repr` of a float: the shortest digits that read back, with an exponent below 1e-4 and from 1e16. */
export declare function reprFloat(value: number): string;
