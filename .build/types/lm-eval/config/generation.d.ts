import { type PyDict } from '../python/index.ts';
import { type Reader } from './read.ts';
/** Tokens an answer may have when the task does not say (lm-eval's DEFAULT_MAX_GEN_TOKS). */
export declare const defaultMaxTokens = 256;
/** What lm-eval asks for when a task has no `generation_kwargs`: greedy decoding. */
export declare function defaultGeneration(fewshotDelimiter: string): PyDict;
/** `generation_kwargs` with `temperature` as a float and `until` filled in. */
export declare function generation(fewshotDelimiter: string): Reader<PyDict>;
