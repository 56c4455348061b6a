/** Lengths and positions in Python count code points; JavaScript counts UTF-16 units. */
/** `len(text)`. */
export declare function codePointLength(text: string): number;
/** `text` as something indexed by code point. */
export declare function codePoints(text: string): string | readonly string[];
/** `text[index]`, counted from the end when negative; undefined when out of range. */
export declare function characterAt(text: string, index: number): string | undefined;
