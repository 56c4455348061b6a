import { type PyDict } from '../python/index.ts';
/**
 * Rows as pandas' `read_json` types them, which `datasets` uses for a list under `field` and
 * nowhere else: a column of numbers, also written as text, holds integers where all are whole and
 * none is missing, and floats otherwise.
 */
export declare function pandasRows(rows: readonly PyDict[]): readonly PyDict[];
