import type { Report } from '../../report/index.ts';
/** A report as JUnit XML: a test case for each chain, so that a build can gate on it. */
export declare function renderJunit({ suite, verdicts, times }: Report): string;
