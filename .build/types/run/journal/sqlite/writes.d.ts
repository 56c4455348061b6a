/** What goes between a journal and the thread that writes: plain data. */
/** One statement with its values. */
export interface Write {
    readonly sql: string;
    readonly values: readonly (string | number | null)[];
}
/** To the thread. Requests about one journal are answered in their order. */
export type WriterRequest = {
    readonly kind: 'open';
    readonly journal: number;
    readonly path: string;
}
/** `writes` is a list of `Write`, as JSON: one text is handed over faster than many values. */
 | {
    readonly kind: 'write';
    readonly journal: number;
    readonly writes: string;
} | {
    readonly kind: 'close';
    readonly journal: number;
};
/** From the thread: what became of a request, write by write. */
export interface WriterReply {
    readonly journal: number;
    /** One for each write that failed; nothing of it is stored. */
    readonly failures: readonly WriteFailure[];
}
export interface WriteFailure {
    /** Place among the writes of the request. */
    readonly at: number;
    /** SQLite's, such as `SQLITE_FULL`. */
    readonly code: string;
    readonly message: string;
}
