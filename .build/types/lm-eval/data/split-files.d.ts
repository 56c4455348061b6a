import { type PyValue } from '../python/index.ts';
/** The files of each split, absolute, in the order they are read. */
export type SplitFiles = ReadonlyMap<string, readonly string[]>;
export type Format = 'json' | 'csv' | 'parquet';
/**
 * The splits that `data_files` names: a path, glob or list of them is the split `train`; a
 * mapping names its splits. Paths are relative to `directory`.
 * @throws IqError `DATA` when a file is missing
 */
export declare function namedSplits(dataFiles: PyValue, directory: string, task: string): SplitFiles;
/** The format of a file by the end of its name; undefined for what is no data file. */
export declare function formatOf(file: string): Format | undefined;
/** The splits of a folder of data files. @throws IqError `DATA` when it holds none */
export declare function folderSplits(folder: string): {
    readonly format: Format;
    readonly splits: SplitFiles;
};
/**
 * The splits of data files, told by their names; without any such name all is `train`. Of several
 * formats the commonest counts. undefined: there are no data files.
 */
export declare function splitsByName(files: readonly string[]): {
    readonly format: Format;
    readonly splits: SplitFiles;
} | undefined;
