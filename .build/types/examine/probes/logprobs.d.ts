import { type Probe } from '../probe.ts';
/** Whether the log-probabilities of an answer's tokens come when they are asked for. */
export declare const logprobs: Probe;
