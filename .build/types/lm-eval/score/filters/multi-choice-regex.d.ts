import { type PyDict } from '../../python/index.ts';
import type { Settings } from '../settings.ts';
import type { Filter } from './filter.ts';
/**
 * `multi_choice_regex`: the selected match; else the letter of the choice whose text occurs; else
 * the letter after a colon. Letters come as "(A)". Source: lm-eval filters/extraction.py.
 */
export declare function multiChoiceRegex(settings: Settings): Filter;
/** The same with choices that `choicesOf` finds in a document. */
export declare function multiChoiceRegexOf(settings: Settings, choicesOf: (doc: PyDict) => readonly string[]): Filter;
/** What makes answers and choices comparable. */
export declare function readSimplification(settings: Settings): (text: string) => string;
