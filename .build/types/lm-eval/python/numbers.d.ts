/** Arithmetic of Python's int and float, where bigint and number differ from it. */
/** @throws {PyError} `OverflowError` when the int is beyond the largest float */
export declare function intToFloat(value: bigint): number;
/** `left // right` of ints: rounded down. */
export declare function intFloor(left: bigint, right: bigint): bigint;
/** `left % right` of ints: has the sign of `right`. */
export declare function intRemainder(left: bigint, right: bigint): bigint;
/** `left / right` of ints: the float nearest to the exact ratio, unless that is subnormal. */
export declare function intRatio(left: bigint, right: bigint): number;
/** `left ** right` of ints: an int, or a float when the exponent is negative. */
export declare function intPower(left: bigint, right: bigint): bigint | number;
/** `left / right` of floats. */
export declare function floatRatio(left: number, right: number): number;
/** `left // right` of floats: rounded down; a zero has the sign of the exact ratio. */
export declare function floatFloor(left: number, right: number): number;
/** `left % right` of floats: has the sign of `right`, also when zero. */
export declare function floatRemainder(left: number, right: number): number;
/**
 * `left ** right` of floats.
 *
 * @throws {PyError} `ValueError` where Python gives a complex number, `OverflowError` beyond floats
 */
export declare function floatPower(left: number, right: number): number;
