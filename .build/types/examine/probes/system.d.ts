import { type Probe } from '../probe.ts';
/** Whether a system message reaches the model; for chat only. */
export declare const system: Probe;
