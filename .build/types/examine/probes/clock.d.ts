import type { Look } from '../probe.ts';
/** Whether the node's clock agrees with ours, by the last `Date` header. Asks nothing. */
export declare const clock: Look;
