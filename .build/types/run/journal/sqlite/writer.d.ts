import type { Write } from './writes.ts';
/**
 * Writes to one journal by a thread of its own. What arrives while the thread commits, or before a
 * turn of the event loop brings nothing more, is one commit, so that the cost of a durable one is
 * shared and nobody waits for a timer.
 */
export declare class Writer {
    #private;
    private constructor();
    /** Has the thread open a journal. @throws IqError `JOURNAL` */
    static open(path: string): Promise<Writer>;
    /** Resolves when the write is durable. @throws IqError `DISK` or `JOURNAL` */
    add(write: Write): Promise<void>;
    /** Resolves when everything is stored or refused, and the thread has let go of the file. */
    close(): Promise<void>;
}
