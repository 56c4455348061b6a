import { type PyRegex } from '../../python/index.ts';
import type { Settings } from '../settings.ts';
import type { Filter } from './filter.ts';
/** What a regular expression filter looks for, and what it gives when it finds nothing. */
export interface RegexSettings {
    readonly regex: PyRegex;
    /** Which match counts; negative numbers count from the last one. */
    readonly select: number;
    readonly fallback: string;
}
/** @param pattern in place of the setting `regex_pattern` */
export declare function readRegexSettings(settings: Settings, pattern?: string): RegexSettings;
/** `regex`: the selected match, stripped. Source: lm-eval filters/extraction.py. */
export declare function regexFilter(settings: Settings): Filter;
/**
 * The selected match of `findall`, of several groups the first that is not empty; `null` when all
 * groups are empty, `undefined` without any match.
 * @throws IqError `SUITE` when there are matches, but not as many as `select` asks for
 */
export declare function selectMatch(regex: PyRegex, text: string, select: number): string | null | undefined;
