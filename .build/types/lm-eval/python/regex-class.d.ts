import type { PatternReader } from './regex-reader.ts';
import type { ClassMember } from './regex-syntax.ts';
/** Reads the rest of `[...]`, after the opening bracket. */
export declare function readClass(reader: PatternReader): {
    readonly members: readonly ClassMember[];
    readonly negated: boolean;
};
