import type { FileHandle } from 'node:fs/promises';
import type { Watch } from './read-csv.ts';
import { type RowSink } from './row.ts';
/**
 * Reads one JSON object a line; its keys are the columns, those of the first object. Values are texts or
 * whole numbers that a float holds exactly, as events have them.
 * @throws IqError `DATA`, naming file, line and key
 */
export declare function readJsonl(file: FileHandle, sink: RowSink, { path, watch }: {
    readonly path: string;
    readonly watch: Watch;
}): Promise<void>;
