import type { PastSample } from './past-run.ts';
/** One side of a comparison. */
export interface ComparedRun {
    readonly id: string;
    readonly node: {
        readonly url: string;
        readonly model: string | null;
    };
    readonly suite: {
        readonly name: string;
        readonly version: string;
        readonly digest: string;
    };
    readonly tasks: readonly {
        readonly name: string;
        readonly weight: number;
    }[];
    /** The samples that count. */
    readonly samples: readonly PastSample[];
}
/**
 * Reads a run from a report folder, or else from the journals by the beginning of its id.
 * @throws IqError when there is no such run or it cannot be read
 */
export declare function readComparedRun(idOrFolder: string, runs: string): Promise<ComparedRun>;
