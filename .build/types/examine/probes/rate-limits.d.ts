import type { Look } from '../probe.ts';
/** What the replies so far said of a limit on requests. Asks nothing. */
export declare const rateLimits: Look;
