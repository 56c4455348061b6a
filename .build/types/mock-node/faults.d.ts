/** What goes wrong how often; rates are shares of requests, 0 to 1. */
export interface Faults {
    /** HTTP 500. */
    readonly errorRate: number;
    /** 200 with a page of HTML or a truncated JSON text. */
    readonly garbageRate: number;
    /** A body that starts and then takes its time. */
    readonly slowBodyRate: number;
}
export type Fate = 'answer' | 'error' | 'html' | 'truncated' | 'slow-body';
/** Decides one request's fate from the prompt, the seed and how often the prompt came before. */
export declare function fateOf(faults: Faults, seed: string, prompt: string, before: number): Fate;
