import { type Probe } from '../probe.ts';
/** Whether several answers to one request come when they are asked for; TGI has no such field. */
export declare const choices: Probe;
