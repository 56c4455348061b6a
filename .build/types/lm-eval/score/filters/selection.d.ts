import type { Settings } from '../settings.ts';
import type { Filter } from './filter.ts';
/** `take_first_k`: the first k answers. Source: lm-eval filters/selection.py. */
export declare function takeFirstK(settings: Settings): Filter;
/** `majority_vote`: the commonest answer; of equally common ones the first. */
export declare const majorityVote: Filter;
/** `map`: what the answer stands for. Source: lm-eval filters/transformation.py. */
export declare function mapFilter(settings: Settings): Filter;
