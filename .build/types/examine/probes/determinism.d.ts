import { type Probe } from '../probe.ts';
/** Whether the same prompt gets the same answer at temperature 0. */
export declare const determinism: Probe;
