import type { Port } from './port.ts';
/** Filters of BIG-Bench Hard at 0 shots; the scorer has them. */
export declare const bbh: readonly Port[];
