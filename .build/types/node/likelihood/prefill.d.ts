import { type Check } from './method.ts';
/**
 * Text-generation-inference with `decoder_input_details`: the prompt's tokens with their
 * log-probabilities. Which tokens are the most probable it tells of generated tokens only, so
 * whether a continuation is greedy is found out by generating.
 */
export declare const checkPrefill: Check;
