import { type PyValue } from './values.ts';
export type Ordering = '<' | '<=' | '>' | '>=';
/**
 * Python's `left < right` and its kin: numbers by value, strings by code point, lists and tuples by
 * their first difference.
 *
 * @throws {PyError} `TypeError` for values that have no order
 */
export declare function isOrdered(left: PyValue, ordering: Ordering, right: PyValue): boolean;
