import { type Probe } from '../probe.ts';
/** Whether a model that does not exist is refused. */
export declare const modelName: Probe;
