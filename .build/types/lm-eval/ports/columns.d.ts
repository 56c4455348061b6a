import type { Documents } from '../data/index.ts';
import { type PyDict, type PyValue } from '../python/index.ts';
/** A text column of a document. @throws IqError `DATA` when it is absent or of another type */
export declare function textOf(doc: PyDict, column: string): string;
/** A column that holds a list of texts. @throws IqError `DATA` */
export declare function textsOf(doc: PyDict, column: string): readonly string[];
export declare function columnOf(doc: PyDict, column: string): PyValue;
/** Adds columns to every document when it is read; a column of the same name is replaced. */
export declare function withColumns(documents: Documents, names: readonly string[], values: (doc: PyDict, index: number) => readonly PyValue[]): Documents;
/** The documents for which `keep` holds, in order; every one is read once. */
export declare function keepRows(documents: Documents, keep: (doc: PyDict) => boolean): Documents;
