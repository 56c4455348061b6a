import type { Protocol } from '../item/index.ts';
import { type NodeDescriptor, type NodeOptions } from '../node/index.ts';
import type { Output } from './output.ts';
export interface FindOptions {
    readonly api?: Protocol;
    readonly model?: string;
    /** Whether streams are wanted. */
    readonly stream: boolean;
    /** Seconds for one request. */
    readonly timeout: number;
}
/** A node and how it is to be asked. */
export interface Found {
    readonly node: NodeDescriptor;
    /** Whether it answers as event streams, and may. */
    readonly stream: boolean;
}
/**
 * Finds how a node is to be asked: what the user says, what `doctor` found of it, or what it answers
 * now.
 * @throws IqError `NODE_REFUSED` or `NODE_UNREACHABLE` for a node that answers no protocol
 */
export declare function findNode(url: string, { api, model, stream, timeout }: FindOptions, way: Pick<NodeOptions, 'key' | 'access'>, output: Output): Promise<Found>;
