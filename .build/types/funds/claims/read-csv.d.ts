import type { FileHandle } from 'node:fs/promises';
import { type RowSink } from './row.ts';
/** Told of all bytes of a file, in order. */
export type Watch = (bytes: Uint8Array) => void;
export interface CsvReading {
    readonly path: string;
    readonly watch: Watch;
    /** Bytes read at once; a line must fit. Default 4 MiB. */
    readonly blockBytes?: number;
}
/**
 * Reads a CSV file row by row. Lines are split by hand up to the first block that holds a quote or a
 * carriage return; from there on csv-parse reads. Both give the same rows.
 * @throws IqError `DATA`, naming file and line
 */
export declare function readCsv(file: FileHandle, sink: RowSink, reading: CsvReading): Promise<void>;
