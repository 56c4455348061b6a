import type { Probe } from '../probe.ts';
/** What a request gets that is no JSON, and one that has no prompt. */
export declare const errors: Probe;
