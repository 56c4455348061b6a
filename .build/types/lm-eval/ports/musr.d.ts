import type { Port } from './port.ts';
/** MuSR: the story, the question and the numbered choices, which the data holds as a Python list. */
export declare const musr: readonly Port[];
