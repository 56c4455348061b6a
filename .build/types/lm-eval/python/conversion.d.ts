import { type PyValue } from './values.ts';
/**
 * Python's `int(value)`: floats are cut towards zero; strings may have white space around, a sign,
 * underscores between digits, and decimal digits of any script.
 *
 * @throws {PyError} `ValueError` for text that is no integer and for NaN, `OverflowError` for
 * infinity, `TypeError` for other types
 */
export declare function toInt(value: PyValue): bigint;
/**
 * Python's `float(value)`; strings may be anything `toInt` takes, with fraction and exponent, or
 * `inf`, `infinity`, `nan` in any case.
 *
 * @throws {PyError} `ValueError` for text that is no number, `OverflowError` for too large an int,
 * `TypeError` for other types
 */
export declare function toFloat(value: PyValue): number;
