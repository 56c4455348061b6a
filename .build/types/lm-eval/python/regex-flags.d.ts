import type { PatternReader } from './regex-reader.ts';
import type { RegexFlags } from './regex-syntax.ts';
/** Reads `(?ims)` groups and comments at the very start of a pattern. */
export declare function readGlobalFlags(reader: PatternReader, flags: RegexFlags): RegexFlags;
/** Reads the letters of `(?i)` or `(?i-s:` and applies them to the flags around. */
export declare function readFlags(reader: PatternReader, around: RegexFlags): RegexFlags;
