/** The flags of Python's `re` that change a pattern's meaning. */
export interface RegexFlags {
    /** `re.I`: letters match whatever their case. */
    readonly ignoreCase: boolean;
    /** `re.M`: `^` and `$` match at every line. */
    readonly multiline: boolean;
    /** `re.S`: `.` matches a newline too. */
    readonly dotAll: boolean;
    /** `re.X`: white space and `# ...` in the pattern are ignored. */
    readonly verbose: boolean;
}
/** The character categories, named by their escape. */
export type Category = 'd' | 'D' | 's' | 'S' | 'w' | 'W';
/** One entry of `[...]`; a single character is a range of one. Code points, both ends included. */
export type ClassMember = {
    readonly kind: 'range';
    readonly from: number;
    readonly to: number;
} | {
    readonly kind: 'category';
    readonly category: Category;
};
/** Where a zero-width assertion holds. */
export type Place = 'text-start' | 'line-start'
/** At the end, or before a newline that ends the text: Python's plain `$`. */
 | 'last-line-end' | 'line-end' | 'text-end' | 'word-boundary' | 'no-word-boundary';
/** A parsed pattern. Flags are resolved: each node carries those that concern it. */
export type RegexNode = {
    readonly kind: 'character';
    readonly code: number;
    readonly ignoreCase: boolean;
} | {
    readonly kind: 'any';
    readonly newline: boolean;
} | {
    readonly kind: 'class';
    readonly members: readonly ClassMember[];
    readonly negated: boolean;
    readonly ignoreCase: boolean;
} | {
    readonly kind: 'place';
    readonly place: Place;
}
/** A capturing group; `index` counts from 1. */
 | {
    readonly kind: 'group';
    readonly index: number;
    readonly body: RegexNode;
} | {
    readonly kind: 'look';
    readonly behind: boolean;
    readonly negated: boolean;
    readonly body: RegexNode;
} | {
    readonly kind: 'reference';
    readonly index: number;
    readonly ignoreCase: boolean;
}
/** `max` may be `Infinity`. */
 | {
    readonly kind: 'repeat';
    readonly body: RegexNode;
    readonly min: number;
    readonly max: number;
    readonly lazy: boolean;
} | {
    readonly kind: 'sequence';
    readonly items: readonly RegexNode[];
} | {
    readonly kind: 'branch';
    readonly alternatives: readonly RegexNode[];
};
export interface ParsedRegex {
    readonly root: RegexNode;
    /** Number of capturing groups. */
    readonly groups: number;
    readonly names: ReadonlyMap<string, number>;
}
