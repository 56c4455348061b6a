import { type PyValue } from '../python/index.ts';
/** How a number is written, by `%` formatting and by `str.format` alike. */
export interface NumberFormat {
    /** `''` as `str` does, `d i u` whole, `x X o b` in another base, `f F` with a fixed number of fraction digits, `%` as percentage. */
    readonly type: string;
    /** Put before numbers that are not negative. */
    readonly plus: string;
    /** Fraction digits; 6 when left out. */
    readonly precision: number | undefined;
    /** Put between groups of three digits. */
    readonly separator: string;
}
/**
 * Writes a number; sign and digits apart, because zeros may be filled in between.
 * @throws PyError `ValueError` for another type of format, `TypeError` for a value that is no number
 */
export declare function formatNumber(value: PyValue, format: NumberFormat): {
    readonly sign: string;
    readonly digits: string;
};
