import type { TallyLine } from '../tally/index.ts';
import type { WeekReport } from './week-report.ts';
/** The report as JSON: amounts of upokt are texts, as no float holds them. */
export declare function reportJson(report: WeekReport): string;
/** Writes whole numbers of any size as text. */
export declare function exact(_: string, value: unknown): unknown;
export declare function reportMarkdown(report: WeekReport): string;
export declare function reportHtml(report: WeekReport): string;
/** Which application did what, as a page. */
export declare function applicationsHtml(lines: readonly TallyLine[], week: string): string;
export declare const applicationsHead: readonly ['application', 'operator', 'chain', 'relays', 'POKT', 'USD'];
export declare function applicationRows(lines: readonly TallyLine[]): string[][];
/** A table of GitHub's Markdown; what would end a cell is escaped. */
export declare function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string;
