import type { ParsedRegex, RegexFlags } from './regex-syntax.ts';
/**
 * Parses a pattern in the syntax of Python 3.11's `re`.
 * @throws IqError `SUITE` for what Python rejects, and for atomic groups, possessive quantifiers,
 * conditional groups, `\N{...}` and the ASCII and LOCALE flags, which are not supported.
 */
export declare function parseRegex(pattern: string, flags: RegexFlags): ParsedRegex;
