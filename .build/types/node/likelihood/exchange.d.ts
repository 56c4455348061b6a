import type { Connection } from '../relay.ts';
import type { Fault } from '../types.ts';
export type Reading<T> = {
    readonly ok: true;
    readonly value: T;
}
/** What is wrong with the reply. */
 | {
    readonly ok: false;
    readonly problem: string;
};
export type Answered<T> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly fault: Fault;
};
/** One relay. */
export interface Question<T> {
    readonly url: string;
    /** Without the model's name. */
    readonly body: Readonly<Record<string, unknown>>;
    /** What no fault may quote. */
    readonly prompt: string;
    readonly read: (body: unknown) => Reading<T>;
}
/** The relays that one log-likelihood takes: sends each once, and counts them. */
export declare class Exchange {
    #private;
    constructor(connection: Connection, signal: AbortSignal);
    /** HTTP requests sent. */
    get relays(): number;
    /** Milliseconds of the slowest relay that succeeded. */
    get latencyMs(): number;
    /** The model the node says it used, last. */
    get model(): string | undefined;
    /** Rejects only when the signal aborts. */
    ask<T>(question: Question<T>): Promise<Answered<T>>;
}
/** A reply that cannot be used, for the reason given. */
export declare function malformed(detail: string): {
    readonly ok: false;
    readonly fault: Fault;
};
