import { type PyDict, type PyValue } from './values.ts';
/**
 * Python's `left == right`: `1 == 1.0 == True`, exact between int and float of any size; dicts
 * regardless of order; a tuple never equals a list. NaN equals nothing, also inside a list, where
 * Python lets one and the same NaN object equal itself.
 */
export declare function equals(left: PyValue, right: PyValue): boolean;
/** The key of `dict` that equals `key`, which may be of another type: `1` finds `True`. */
export declare function storedKey(dict: PyDict, key: PyValue): PyValue | undefined;
