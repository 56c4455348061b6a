import type { Clock } from './clock.ts';
import { type ReplyHeaders } from './http/index.ts';
import type { Fault } from './types.ts';
/** Whether the node refuses this very request: asked again, it would say the same. */
export declare function isRefusal(fault: Fault): boolean;
/** Whether the same request may be answered in a moment. */
export declare function isTransient(fault: Fault): boolean;
/** A refusal for load, which fewer relays in flight may help. */
export declare function isOverload(fault: Fault): boolean;
/** Milliseconds the server asks to wait, within reason; 0 when it asks for nothing. */
export declare function askedWait(fault: Fault): number;
/**
 * Milliseconds before what is asked outside a run is sent again; `undefined` when it is not. What the
 * server asks for is waited in full, and full jitter over a growing bound comes on top (AWS
 * Architecture Blog, "Exponential Backoff And Jitter"), so that what was refused together does not
 * return together.
 * @param tries failed so far, from 1
 * @param random uniform in [0, 1)
 */
export declare function retryDelay(fault: Fault, tries: number, random: number): number | undefined;
interface Persistence<T> {
    readonly clock: Clock;
    readonly signal: AbortSignal;
    /** Why there is no answer; `undefined` when there is one. */
    readonly faultOf: (result: T) => Fault | undefined;
}
/** Asks until there is an answer or no further try is worth it. Rejects when `signal` aborts. */
export declare function askAgain<T>(ask: () => Promise<T>, { clock, signal, faultOf }: Persistence<T>): Promise<T>;
/**
 * Milliseconds a server asks to wait: `retry-after-ms` (OpenAI, Azure), else `Retry-After` in seconds
 * or as a date (RFC 9110, 10.2.3).
 * @param now milliseconds since 1970, by the server's clock
 */
export declare function retryAfter(headers: ReplyHeaders, now: number): number | undefined;
export {};
