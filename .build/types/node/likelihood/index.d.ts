/**
 * Log-likelihoods of continuations, where a server offers them.
 *
 * ```
 * openLikelihood ─► choose ─► echo            completions that repeat the prompt
 *                       ├───► prefill         text-generation-inference
 *                       └───► forced          one token at a time, by logit_bias
 * ```
 *
 * A token that crosses from the context into the continuation counts as a whole.
 */
export { openLikelihood } from './likelihood.ts';
