import type { Listener } from '../../run/index.ts';
import type { TaskShare } from '../../verdict/index.ts';
/** Shows how a run goes on; `close` shows the last state once more. */
export interface Display {
    readonly listener: Listener;
    close(): void;
}
/** A live block on a terminal; elsewhere a line every few seconds, so that a log stays readable. */
export declare function showProgress(tasks: readonly TaskShare[], stream: NodeJS.WriteStream): Display;
