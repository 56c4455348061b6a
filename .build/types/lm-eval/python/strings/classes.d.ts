/** Category Nd: digits that form decimal numbers. */
export declare function isdecimal(text: string): boolean;
/** Decimal digits, and digits such as superscripts and circled ones. */
export declare function isdigit(text: string): boolean;
/** Everything with a numeric value: also fractions, Roman numerals and some ideographs. */
export declare function isnumeric(text: string): boolean;
export declare function isalpha(text: string): boolean;
export declare function isalnum(text: string): boolean;
export declare function isspace(text: string): boolean;
/** At least one lower-case character, and none in upper or title case. */
export declare function islower(text: string): boolean;
/** At least one upper-case character, and none in lower or title case. */
export declare function isupper(text: string): boolean;
