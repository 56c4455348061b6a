import type { Report } from '../../report/index.ts';
/** A report for a terminal: plain text, without colour. */
export declare function renderText(report: Report): string;
