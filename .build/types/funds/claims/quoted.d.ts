import { type RowSink } from './row.ts';
/**
 * Reads lines as csv-parse does (RFC 4180): quotes, line feeds within them, carriage returns.
 * @param line of the first one, from 1
 */
export declare function readQuoted(chunks: AsyncIterable<Uint8Array>, sink: RowSink, { path, columns, line, }: {
    readonly path: string;
    readonly columns: number;
    readonly line: number;
}): Promise<void>;
