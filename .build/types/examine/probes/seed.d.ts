import { type Probe } from '../probe.ts';
/** Whether a seed decides what is sampled. */
export declare const seed: Probe;
