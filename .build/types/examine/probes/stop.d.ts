import { type Probe } from '../probe.ts';
/** Whether the server itself stops before a stop string; the harness cuts in any case. */
export declare const stop: Probe;
