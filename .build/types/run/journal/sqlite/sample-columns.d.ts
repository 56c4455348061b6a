import { type Sample } from '../../../item/index.ts';
/** Values of a row, in the order of the columns. */
export type SampleRow = (string | number | null)[];
/** The columns as SQL: for `CREATE TABLE`, and by name for `SELECT` and `INSERT`. */
export declare const sampleTable: string;
export declare const sampleColumns: string;
export declare const samplePlaceholders: string;
/** A sample as the journal stores it. */
export declare function toRow(sample: Sample): SampleRow;
/** A stored sample. */
export declare function fromRow(row: SampleRow): Sample;
