import type { Report } from '../../report/index.ts';
/** A report as Markdown, for an issue or a forum. */
export declare function renderMarkdown(report: Report): string;
