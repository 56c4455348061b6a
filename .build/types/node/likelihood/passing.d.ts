import type { Fault } from '../types.ts';
/**
 * Whether a fault says nothing of what the node can do. A status of 500 does: llama.cpp up to
 * 2025-02 words "unsupported" so.
 */
export declare function isPassing(fault: Fault): boolean;
