import { type Filter } from './filter.ts';
/** `regex_pos`: the tags of "[('token', 'TAG'), ...]". Source: lm-eval filters/extraction.py. */
export declare const partOfSpeech: Filter;
/**
 * `format_span`: named entities as "per: ann $ loc: rome", those called "none" left out.
 * Source: lm-eval filters/transformation.py.
 */
export declare const formatSpan: Filter;
