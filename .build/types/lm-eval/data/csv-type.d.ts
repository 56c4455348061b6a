import type { PyValue } from '../python/index.ts';
/** The type of one CSV column as pandas infers it over all cells. */
export declare class CsvType {
    #private;
    observe(cell: string): void;
    /** Missing cells are None; integers beside gaps are floats, as in pandas. */
    value(cell: string): PyValue;
}
