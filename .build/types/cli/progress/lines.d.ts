import type { Reading } from './meter.ts';
/** The live block of a terminal: a few short lines. */
export declare function liveLines(reading: Reading): string;
/** The same on one line, for logs. */
export declare function logLine(reading: Reading): string;
/** 75 -> "1m15s". */
export declare function duration(seconds: number): string;
