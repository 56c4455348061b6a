import type { TaskConfig } from '../config/index.ts';
import type { DatasetSource } from './dataset-source.ts';
import type { Documents } from './documents.ts';
/** Opens splits of datasets and remembers the open ones, so that tasks share them. */
export declare class DataStore {
    #private;
    /**
     * @param directory folder that relative paths start from
     * @param keepBelow bytes up to which a file is held in memory, default 8 MiB
     */
    constructor(directory: string, source: DatasetSource, keepBelow?: number);
    /** @throws IqError `DATA` when the split or its files are missing or malformed */
    open(config: TaskConfig, split: string): Promise<Documents>;
}
