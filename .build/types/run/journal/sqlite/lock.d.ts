export interface Lock {
    release(): void;
}
/**
 * Takes a lock of the operating system through SQLite on a file of its own, so that it vanishes with
 * the process, also after `kill -9`; `undefined` when another process holds it. Never waits: SQLite
 * would do that with the whole thread.
 * @throws IqError `JOURNAL` when the file cannot be used
 */
export declare function tryLock(path: string): Lock | undefined;
/** Holds a run for one process. @throws IqError `JOURNAL` when another process holds it */
export declare function lockRun(path: string): Lock;
