import { type Probe } from '../probe.ts';
/** Whether an answer ends at the number of tokens asked for. */
export declare const maxTokens: Probe;
