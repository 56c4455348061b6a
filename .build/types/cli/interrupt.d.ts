/** Signals from the keyboard: the first asks to stop, the second demands it. */
export interface Interrupt {
    readonly stop: AbortSignal;
    readonly abort: AbortSignal;
    dispose(): void;
}
/** Listens for Ctrl-C and for termination until disposed. */
export declare function onInterrupt(say: (line: string) => void): Interrupt;
