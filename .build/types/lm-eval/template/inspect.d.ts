import { type PyDict, type PyValue, Tuple } from '../python/index.ts';
import { type Value } from './values.ts';
/** `type(value).__name__`. */
export declare function kindOf(value: Value): string;
/**
 * The value as plain data, which operators and most functions need.
 * @throws UndefinedError for a missing value
 * @throws PyError `TypeError` for iterators, views, functions and the like
 */
export declare function plain(value: Value): PyValue;
/**
 * `str(value)`, which is what an output writes.
 * @throws PyError `TypeError` for what Python would print with a memory address
 */
export declare function printed(value: Value): string;
/** `bool(value)`. */
export declare function truth(value: Value): boolean;
/** `len(value)`. */
export declare function lengthOf(value: Value): number;
/** `iter(value)`; a stream gives each item once. */
export declare function iterate(value: Value): Iterable<PyValue>;
export declare function isDict(value: Value): value is PyDict;
/** Whether the value is a list or tuple. */
export declare function isSequence(value: Value): value is readonly PyValue[] | Tuple;
/** The items of a list or tuple. */
export declare function itemsOf(sequence: readonly PyValue[] | Tuple): readonly PyValue[];
