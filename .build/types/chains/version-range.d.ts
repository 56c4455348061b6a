/**
 * Whether a version lies in a range: `1.2.3` is that version only; `^1.2.3` is any version from it
 * with the same leftmost non-zero number (semver.org, "caret ranges" as package managers read them).
 */
export declare function versionInRange(version: string, range: string): boolean;
