import type { Completion } from '../types.ts';
/** The end of a generation in our words. */
export declare function finishOf(reason: string | null | undefined): Completion['finish'];
