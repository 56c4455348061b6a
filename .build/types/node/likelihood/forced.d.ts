import { type Check } from './method.ts';
/**
 * One request for each token of the continuation, which `logit_bias` forces: servers like llama.cpp
 * tell the log-probability it had before. The wordings are tried in turn until one is believed.
 */
export declare const checkForced: Check;
