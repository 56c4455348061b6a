import type { Settings } from '../settings.ts';
import { type Filter } from './filter.ts';
/** `MultiChoiceRegexFilter`: as `multi_choice_regex`, the choices read from the question. */
export declare function bbhChoice(settings: Settings): Filter;
/** `MapRegexFilter`: the value of the first pattern that the selected match of any of them fits. */
export declare function bbhMap(settings: Settings): Filter;
/** `WordSortFilter`: the words of the list in the order in which the answer names them last. */
export declare const bbhWords: Filter;
