/** Time and chance, injected so that waiting is policy and not accident. */
export interface Clock {
    /** Milliseconds that only grow, whatever is done to the date. */
    now(): number;
    date(): Date;
    /** Uniform in [0, 1). */
    random(): number;
    /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it aborts. */
    sleep(ms: number, signal: AbortSignal): Promise<void>;
}
export declare const systemClock: Clock;
