/** Something that ends when a signal aborts. */
export interface Abortable {
    abort(reason: unknown): void;
}
/**
 * Ends what is in flight when its signal aborts, with one listener for each signal: an event target
 * looks through all its listeners whenever one is added.
 */
export declare class Aborts {
    #private;
    add(signal: AbortSignal, one: Abortable): void;
    remove(signal: AbortSignal, one: Abortable): void;
}
