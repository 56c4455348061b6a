/** A decimal number: `units / 10^scale`. Two of them can be equal with different scales. */
export interface Decimal {
    readonly units: bigint;
    /** Decimals, 0 or more. */
    readonly scale: number;
}
/**
 * Reads a number as people write it: digits, with a point and further digits. No exponent, no sign but
 * a minus, no white space.
 * @throws RangeError for any other text
 */
export declare function parseDecimal(text: string): Decimal;
/** A whole number. @throws RangeError for a number that is not one, or not exactly */
export declare function integer(value: bigint | number): Decimal;
/**
 * Writes a number without exponent, with as few decimals as say it exactly but at least `decimals`.
 * @param decimals default 0
 */
export declare function formatDecimal({ units, scale }: Decimal, decimals?: number): string;
