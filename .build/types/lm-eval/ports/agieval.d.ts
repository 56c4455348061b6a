import type { Port } from './port.ts';
/** AGIEval's multiple choice: several answers may be right; computed where scores are made. */
export declare const agiEval: readonly Port[];
