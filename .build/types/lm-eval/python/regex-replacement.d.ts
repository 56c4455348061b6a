/** Literal text, or the number of the group whose text goes there (0 = the whole match). */
export type ReplacementPart = string | number;
/**
 * Parses the template of `re.sub`: `\1`, `\g<1>`, `\g<name>`, `\n` and the like, octal escapes.
 * A backslash before anything but a letter, a digit or a backslash stays.
 * @throws IqError `SUITE` for an unknown escape or group.
 */
export declare function parseReplacement(template: string, groups: number, names: ReadonlyMap<string, number>): readonly ReplacementPart[];
