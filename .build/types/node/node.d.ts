import { type Clock } from './clock.ts';
import { type Access, type Limits, type OpenTransport } from './http/index.ts';
import type { GenerateRequest, Node, NodeDescriptor } from './types.ts';
export interface NodeOptions {
    /** Sent as `Authorization: Bearer`. */
    readonly key?: string | undefined;
    /** Connections at most, and so requests in flight at the node. */
    readonly concurrency: number;
    /**
     * Whether answers are asked for as event streams, which tells when the first token came.
     * Default: in one piece.
     */
    readonly stream?: boolean;
    readonly limits?: Limits;
    /** By which latency is measured and limits of time are kept. */
    readonly clock?: Clock;
    readonly access?: Access | undefined;
    /** The way to the node. Default: HTTP to its origin. */
    readonly open?: OpenTransport;
}
/** The cheapest generation there is: it shows whether a node answers at all, and how. */
export declare const oneToken: GenerateRequest;
/**
 * Opens a node for asking; connections are made when first needed.
 * Throws `IqError` (`USAGE`) for a URL that is refused.
 */
export declare function openNode(descriptor: NodeDescriptor, options: NodeOptions): Node;
