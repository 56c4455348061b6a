/** Reporters: functions of a report, in one registry. */
import type { Report } from '../../report/index.ts';
export type Format = 'text' | 'md' | 'json' | 'junit';
export declare const renderers: Readonly<Record<Format, (report: Report) => string>>;
