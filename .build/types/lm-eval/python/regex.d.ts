import type { RegexFlags } from './regex-syntax.ts';
/**
 * Python 3.11's `re.compile` for `str` patterns. The last 512 expressions are kept compiled.
 * @throws IqError `SUITE` for an expression that Python rejects, or that cannot be given Python's meaning here.
 */
export declare function compileRegex(pattern: string, flags?: Partial<RegexFlags>): PyRegex;
/** Python's `re.escape`. */
export declare function escapeRegex(text: string): string;
/** One match. Groups that took no part are `undefined`. */
interface PyMatch {
    readonly text: string;
    /** The texts of groups 1, 2, ... */
    readonly groups: readonly (string | undefined)[];
    /** Where the match starts, in UTF-16 units of the searched text. */
    readonly index: number;
}
/** A compiled expression. Use {@link compileRegex}. */
export declare class PyRegex {
    #private;
    constructor(pattern: string, flags: RegexFlags);
    /** The first match anywhere in `text`: Python's `search`. */
    search(text: string): PyMatch | undefined;
    /** Python's `findall`: whole matches, or the one group, or all groups; an absent group is `''`. */
    findall(text: string): readonly (string | readonly string[])[];
    /**
     * Python's `sub` with a template; `count` 0 replaces every match.
     * @throws IqError `SUITE` for a bad escape or group in `template`.
     */
    sub(template: string, text: string, count?: number): string;
    /** Python's `split`: the texts between matches, with the groups of each match; an absent one is `null`. */
    split(text: string): readonly (string | null)[];
}
export {};
