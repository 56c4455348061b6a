import { type Port } from './port.ts';
/** HellaSwag: adds the query, the endings and the index of the right one. */
export declare const hellaswag: readonly Port[];
