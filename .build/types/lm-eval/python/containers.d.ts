import { type PyDict, type PyValue } from './values.ts';
/** `bool(value)`: false for None, False, zero and whatever is empty. */
export declare function isTrue(value: PyValue): boolean;
/**
 * `item in container`: a part of a string, an item of a list or tuple, a key of a dict.
 *
 * @throws {PyError} `TypeError` for another container, or when a string is asked for a non-string
 */
export declare function contains(container: PyValue, item: PyValue): boolean;
/** `dict[key]`, undefined when absent. Equal keys of different types are one: `1`, `1.0`, `True`. */
export declare function dictGet(dict: PyDict, key: PyValue): PyValue | undefined;
/**
 * `dict[key] = value`: an equal key that is there already stays and gets the new value.
 *
 * @throws {PyError} `TypeError` when the key is, or holds, a list or dict
 */
export declare function dictSet(dict: Map<PyValue, PyValue>, key: PyValue, value: PyValue): void;
