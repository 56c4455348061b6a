import type { Probe } from '../probe.ts';
/** Whether the answer to a plain request says why it ended and how many tokens it took. */
export declare const ending: Probe;
