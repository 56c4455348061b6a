import type { Fault } from '../types.ts';
import { type Limits } from './limits.ts';
/**
 * What an error of undici, the socket, DNS or TLS says about the node; `undefined` for an error
 * that is none of these, which is a bug. Details are our own words, never the error's message.
 */
export declare function networkFault(error: Error, limits: Limits): Fault | undefined;
