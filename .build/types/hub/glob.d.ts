/**
 * A pattern of file names as a regular expression: `*` and `?` stay within a folder, `**` does not,
 * `[...]` is one of several characters.
 */
export declare function globPattern(glob: string): RegExp;
