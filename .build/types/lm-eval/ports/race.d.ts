import type { Port } from './port.ts';
/** RACE: the article, its problems with their answers, and the last problem to be solved. */
export declare const race: readonly Port[];
