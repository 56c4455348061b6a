import { type Secrets } from './redact.ts';
import type { Fault } from './types.ts';
/** A fault in a few words. */
export declare function describeFault(fault: Fault): string;
/** The fault with a detail that is fit to show. */
export declare function redactFault(fault: Fault, secrets: Secrets): Fault;
