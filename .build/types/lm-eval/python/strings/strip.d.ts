/**
 * `text.strip(characters)`: without the leading and trailing code points that are in `characters`,
 * by default Python's white space.
 */
export declare function strip(text: string, characters?: string | null): string;
export declare function lstrip(text: string, characters?: string | null): string;
export declare function rstrip(text: string, characters?: string | null): string;
/**
 * `str.isspace` of one UTF-16 unit: bidirectional class WS, B or S, or category Zs.
 * Unlike JavaScript's white space it has U+001C-U+001F and U+0085, and not U+FEFF.
 */
export declare function isSpaceCode(code: number): boolean;
