import type { Port } from './port.ts';
/** WinoGrande and its translations. */
export declare const winogrande: readonly Port[];
