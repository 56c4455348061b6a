import type { Probe } from '../probe.ts';
/** Whether there is a route for images. */
export declare const images: Probe;
