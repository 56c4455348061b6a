import { IqError } from '../../errors/index.ts';
import { type RowSink } from './row.ts';
/** Splits whole lines without quotes and carriage returns into cells; csv-parse reads them alike. */
export declare class LineSplitter {
    #private;
    /** The line that comes next, from 1. */
    line: number;
    constructor(sink: RowSink, path: string, columns: number, line: number);
    /** @param end of the last line, behind its line feed */
    split(bytes: Buffer, from: number, end: number): void;
}
export declare function wrongColumns(path: string, line: number, columns: number): IqError;
