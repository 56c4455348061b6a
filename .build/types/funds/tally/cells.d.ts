import { IqError } from '../../errors/index.ts';
import type { Layout } from '../claims/index.ts';
/** Reads the cells of one row after another; what is wrong names file, line and column. */
export declare class Cells {
    #private;
    constructor(path: string, layout: Layout);
    set(bytes: Buffer, cells: Int32Array, line: number): void;
    text(column: number): string;
    isEmpty(column: number): boolean;
    /** The text of a cell that names something. */
    name(column: number): string;
    /** A whole number of at most 15 digits, from 0. */
    whole(column: number): number;
    /** `145990upokt`; an amount without unit is refused, as it may be POKT. */
    upokt(column: number): number;
    error(column: number, message: string): IqError;
}
