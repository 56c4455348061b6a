import type { Clock } from '../clock.ts';
/** Something that must be over at a time. */
export interface Timed {
    /** Milliseconds of the clock; it may move. */
    readonly due: number;
    /** The time has come; called once at most. */
    expire(): void;
}
/**
 * Keeps the time limits of all exchanges of one transport by one timer, which is set for the earliest
 * of them: a timer for each costs more than the rest of an exchange's bookkeeping. Own timers, because
 * undici's tick every half second only (`lib/util/timers.js`), and it has none for the whole exchange.
 */
export declare class Deadlines {
    #private;
    constructor(clock: Clock);
    /** Keeps the time limit of something until `forget`; to be said again when it has become shorter. */
    keep(one: Timed): void;
    forget(one: Timed): void;
    /** Stops the timer, which otherwise goes on to the next time that was ever due. */
    close(): void;
}
