import { type Probe } from '../probe.ts';
/** Whether an answer comes token by token when it is asked for so. */
export declare const streaming: Probe;
