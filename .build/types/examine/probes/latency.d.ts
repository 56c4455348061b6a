import { type Probe } from '../probe.ts';
/**
 * How fast plain requests are answered, one at a time, streamed where the node streams; and whether
 * answers follow the prompt.
 */
export declare const latency: Probe;
