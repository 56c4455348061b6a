import type { Port } from './port.ts';
/** COPA of SuperGLUE: the premise goes on with its cause or effect. */
export declare const superGlue: readonly Port[];
