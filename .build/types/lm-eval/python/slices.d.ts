/**
 * `text[start:stop:step]` in code points; `null` is an omitted bound, negative ones count from the
 * end.
 *
 * @throws {PyError} `ValueError` for a step of 0
 */
export declare function sliceString(text: string, start: number | null, stop: number | null, step?: number): string;
/**
 * `items[start:stop:step]`, as a new list.
 *
 * @throws {PyError} `ValueError` for a step of 0
 */
export declare function sliceList<T>(items: readonly T[], start: number | null, stop: number | null, step?: number): T[];
