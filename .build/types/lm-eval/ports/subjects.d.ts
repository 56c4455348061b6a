import type { PortFamily } from './port.ts';
/** `process_docs` that keeps the rows of one subject: MMLU's translations and MMLU-Pro. */
export declare const subjects: readonly PortFamily[];
