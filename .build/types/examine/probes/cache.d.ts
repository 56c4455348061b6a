import { type Probe } from '../probe.ts';
/** Whether an identical request gets the answer of the one before it. */
export declare const cache: Probe;
