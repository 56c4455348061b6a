import type { WeekReport } from './week-report.ts';
/** A table of the report, the same in every form. */
export interface Section {
    readonly title: string;
    /** A sentence above the table; '' for none. */
    readonly remark: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
}
/** The tables of a week, in order. */
export declare function sectionsOf(report: WeekReport): Section[];
