import { type Probe } from '../probe.ts';
/**
 * Whether the log-probabilities of the prompt's tokens can be had, which is what log-likelihood
 * tasks need: `echo` of OpenAI's completions, `decoder_input_details` of TGI.
 */
export declare const echo: Probe;
