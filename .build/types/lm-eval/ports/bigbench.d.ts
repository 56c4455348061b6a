import type { Port } from './port.ts';
/** Rows that cannot be asked are left out: BIG-bench's without choices, EusExams' without an answer. */
export declare const bigBench: readonly Port[];
