import type { Decimal } from './decimal.ts';
/** Towards minus infinity, towards plus infinity, or to the nearest, of two to the even one. */
export type Rounding = 'floor' | 'ceil' | 'half-even';
export declare function add(a: Decimal, b: Decimal): Decimal;
export declare function subtract(a: Decimal, b: Decimal): Decimal;
export declare function multiply(a: Decimal, b: Decimal): Decimal;
/** The quotient with `scale` decimals. @throws RangeError when `b` is 0 */
export declare function divide(a: Decimal, b: Decimal, scale: number, rounding: Rounding): Decimal;
/** The number with `scale` decimals. */
export declare function round({ units, scale: given }: Decimal, scale: number, rounding: Rounding): Decimal;
/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export declare function compare(a: Decimal, b: Decimal): number;
