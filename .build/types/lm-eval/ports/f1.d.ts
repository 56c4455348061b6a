import type { Port } from './port.ts';
/** F1 of several classes, which the scorer computes as scikit-learn does. */
export declare const f1: readonly Port[];
