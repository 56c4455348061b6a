import type { Report } from './report-schema.ts';
/**
 * When the certificate that a report leads to ends at the latest: with the first of the chains it
 * awards, or else of those its suite decides, or else of all.
 * @returns milliseconds since 1970; undefined where the report does not tell (version 1, no chain)
 */
export declare function certificateEnd({ verdicts, suite, times }: Report): number | undefined;
