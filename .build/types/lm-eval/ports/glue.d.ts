import type { Port } from './port.ts';
/** MultiNLI of GLUE, and PubMedQA. */
export declare const glue: readonly Port[];
