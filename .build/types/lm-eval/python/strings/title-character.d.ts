/**
 * One character in title case, which differs from upper case for 135 characters.
 *
 * Source: The Unicode Standard, UnicodeData.txt (simple title case) and SpecialCasing.txt.
 */
export declare function titleCharacter(character: string): string;
