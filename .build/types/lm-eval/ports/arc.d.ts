import type { Port } from './port.ts';
/** ARC as Llama's authors ask it, and the translations of Okapi. */
export declare const arc: readonly Port[];
