import type { BinaryOperator, Comparison } from './syntax.ts';
import { type Value } from './values.ts';
/** The binary operators, over all values. A missing value is an error in each of them. */
export declare const binaryOperators: Readonly<Record<BinaryOperator, (left: Value, right: Value) => Value>>;
/** `-value`. */
export declare function negative(value: Value): Value;
/** `+value`: the number itself, and `True` as 1. */
export declare function positive(value: Value): Value;
export declare const comparisons: Readonly<Record<Comparison, (left: Value, right: Value) => boolean>>;
/** `item in container`. */
export declare function isIn(item: Value, container: Value): boolean;
