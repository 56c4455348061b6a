/**
 * Python's arithmetic operators. All throw `PyError`: `TypeError` for types that do not go
 * together, `ZeroDivisionError`, `OverflowError` where an int or result does not fit a float.
 */
import { type PyValue } from './values.ts';
/** `left + right`: a sum, or strings, lists or tuples joined. */
export declare function add(left: PyValue, right: PyValue): PyValue;
/** `left - right`. */
export declare function subtract(left: PyValue, right: PyValue): PyValue;
/** `left * right`: a product, or a string, list or tuple repeated. */
export declare function multiply(left: PyValue, right: PyValue): PyValue;
/** `left / right`: a float, also of two ints. */
export declare function divide(left: PyValue, right: PyValue): PyValue;
/** `left // right`: rounded down. */
export declare function floorDivide(left: PyValue, right: PyValue): PyValue;
/** `left % right` of numbers: has the sign of `right`. Formatting by `%` is not supported. */
export declare function remainder(left: PyValue, right: PyValue): PyValue;
/** `left ** right`; a result that is complex in Python is a `ValueError`. */
export declare function power(left: PyValue, right: PyValue): PyValue;
/** `-value`. */
export declare function negate(value: PyValue): PyValue;
