import type { Clock } from '../clock.ts';
import type { Reply } from '../http/index.ts';
import type { Completion, Fault } from '../types.ts';
import type { Dialect } from './dialect.ts';
type CompletionReading = {
    readonly ok: true;
    readonly completion: Completion;
} | {
    readonly ok: false;
    readonly fault: Fault;
};
/** What is needed to read the reply to a request. */
interface Expectation {
    readonly dialect: Dialect;
    readonly stop: readonly string[];
    /** Whether an event stream was asked for; a server may answer in one piece all the same. */
    readonly stream: boolean;
    readonly clock: Clock;
}
/** Reads a whole reply in the words of a dialect, its text cut before the first stop string. */
export declare function readCompletion(reply: Reply, asked: Expectation): CompletionReading;
/** The fault that a status other than 2xx is, with the server's reason where it gives one. */
export declare function statusFault(reply: Reply, clock: Clock): Fault;
export {};
