/** A float with `digits` fraction digits, rounded as Python does: exactly, a tie to the even digit. */
export declare function fixedPoint(value: number, digits: number): string;
/** Python's `round(value, digits)` of a float. */
export declare function roundFloat(value: number, digits: number): number;
