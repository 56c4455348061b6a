import { type NodeOptions } from './node.ts';
import type { NodeDescriptor } from './types.ts';
/**
 * Whether a node answers as an event stream when it is asked to, at one relay; a node that fails then
 * is taken not to. Rejects only when `signal` aborts.
 */
export declare function answersInStreams(descriptor: NodeDescriptor, options: Omit<NodeOptions, 'concurrency' | 'stream'>, signal: AbortSignal): Promise<boolean>;
