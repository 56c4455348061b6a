/**
 * Python values in TypeScript, so that `typeof` tells the Python type:
 *
 * | Python | here |
 * |---|---|
 * | `None` | `null` |
 * | `bool` | `boolean` |
 * | `int` | `bigint` |
 * | `float` | `number` |
 * | `str` | `string` (lengths and indices count code points: see `strings/`) |
 * | `list` | array |
 * | `tuple` | `Tuple` |
 * | `dict` | `Map`, in insertion order |
 */
export type PyValue = null | boolean | bigint | number | string | readonly PyValue[] | Tuple | PyDict;
export type PyDict = ReadonlyMap<PyValue, PyValue>;
/** A Python tuple: prints with round brackets and compares unequal to a list. */
export declare class Tuple {
    readonly items: readonly PyValue[];
    constructor(items: readonly PyValue[]);
}
/** `isinstance(value, list)`; narrows read-only arrays, which `Array.isArray` does not. */
export declare function isList(value: PyValue): value is readonly PyValue[];
/** What takes part in arithmetic. */
export type PyNumber = bigint | number | boolean;
/** Whether a value is an int, float or bool. */
export declare function isNumeric(value: PyValue): value is PyNumber;
/** A bool as the int it is in Python. */
export declare function withoutBool(value: PyNumber): bigint | number;
/** `type(value).__name__`, for messages. */
export declare function typeName(value: PyValue): string;
