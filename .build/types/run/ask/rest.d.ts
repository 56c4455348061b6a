import type { Clock } from '../../node/index.ts';
/** Resolves after `ms` milliseconds, or as soon as `signal` aborts. */
export declare function rest(clock: Clock, ms: number, signal: AbortSignal): Promise<void>;
