/** `text.lower()`; a capital sigma at the end of a word becomes `ς`. */
export declare function lower(text: string): string;
/** `text.upper()`. */
export declare function upper(text: string): string;
/** `text.capitalize()`: the first character in title case, the rest in lower case. */
export declare function capitalize(text: string): string;
/** `text.title()`: in title case what follows an uncased character, the rest in lower case. */
export declare function title(text: string): string;
/** `text.swapcase()`. */
export declare function swapcase(text: string): string;
/** `text.casefold()`: for comparing without regard to case; Cherokee folds to upper case. */
export declare function casefold(text: string): string;
