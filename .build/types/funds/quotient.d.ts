/** The one division of money: of whole numbers, towards 0. @throws RangeError when `b` is 0 */
export declare function quotient(a: bigint, b: bigint): bigint;
/** As `quotient`, of numbers of 0 and more, towards plus infinity. */
export declare function quotientUp(a: bigint, b: bigint): bigint;
