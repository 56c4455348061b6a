/** `text.ljust(width, fill)`: filled on the right up to `width` code points. */
export declare function ljust(text: string, width: number, fill?: string): string;
/** `text.rjust(width, fill)`: filled on the left up to `width` code points. */
export declare function rjust(text: string, width: number, fill?: string): string;
/** `text.center(width, fill)`: an odd rest goes left when `width` is odd, else right. */
export declare function center(text: string, width: number, fill?: string): string;
/** `text.zfill(width)`: zeros after the sign, where there is one. */
export declare function zfill(text: string, width: number): string;
