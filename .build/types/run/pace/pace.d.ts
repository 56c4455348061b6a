/**
 * How many relays may be in flight: a pure policy of what came back.
 *
 * Slow start from 2 (each answer raises the limit by one, so a round of answers doubles it), then
 * additive increase and multiplicative decrease (Chiu and Jain 1989; RFC 5681), with three changes for
 * nodes. A refusal is quick, so a slot that was refused is withdrawn, or it would be refused again and
 * again. A node that refuses has told where its ceiling is, so the limit knocks there ever more rarely.
 * And a node that queues instead of refusing shows it by its latency (as in TCP Vegas).
 */
export interface Pace {
    /** Relays in flight at most, now. */
    readonly limit: number;
    readonly why: PaceReason;
    /** What the operator declared; the limit never exceeds it. */
    readonly cap: number;
    readonly phase: 'slow-start' | 'steady';
    /** The highest limit that a whole round of answers has shown to be good. */
    readonly good: number;
    /** Answers since the limit was changed that came while it was in use. */
    readonly clean: number;
    /** Rounds of such answers until the limit is raised again. */
    readonly patience: number;
    /** Until then, in milliseconds, refusals belong to the episode that was answered already. */
    readonly episodeUntil: number;
    /** Until then, in milliseconds, nothing is sent: with one relay in flight only waiting helps. */
    readonly restUntil: number;
    /** Refusals in a row with one relay in flight. */
    readonly refusals: number;
    readonly latency: Latency;
}
/** Milliseconds to an answer, lately. */
interface Latency {
    /** Exponential moving average; undefined before the first answer. */
    readonly average: number | undefined;
    /** Sum and number of the answers of this round. */
    readonly sum: number;
    readonly count: number;
    /** Means of the recent rounds, the latest last. */
    readonly rounds: readonly number[];
}
/** What came back; other faults say nothing of load. `at` is milliseconds on any clock. */
export type PaceEvent = {
    readonly kind: 'answered';
    readonly at: number;
    readonly latencyMs: number;
    /** Relays in flight when it came, itself included. */
    readonly inFlight: number;
}
/** A refusal for load: status 429, 503 or 529. */
 | {
    readonly kind: 'refused';
    readonly at: number;
    readonly retryAfterMs: number;
    /** Relays in flight when it came, itself included. */
    readonly inFlight: number;
}
/** The node was away. */
 | {
    readonly kind: 'returned';
};
/**
 * What set the limit: the start of a session, answers that came well, a refusal for load, slower
 * answers, or that the node came back.
 */
export type PaceReason = 'start' | 'growth' | 'overload' | 'latency' | 'returned';
export declare function startPace(cap: number): Pace;
/** The pace after an event. */
export declare function paced(pace: Pace, event: PaceEvent): Pace;
export {};
