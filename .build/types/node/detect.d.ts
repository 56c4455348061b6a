import { type NodeOptions } from './node.ts';
import type { Completion, Fault, NodeDescriptor } from './types.ts';
export type Detection = {
    readonly ok: true;
    readonly descriptor: NodeDescriptor;
    readonly completion: Completion;
} | Failure;
/** How a node is reached; `clock` is for what is waited between two tries. */
type DetectOptions = Omit<NodeOptions, 'concurrency'>;
interface Failure {
    readonly ok: false;
    /** With the protocol whose fault tells most. */
    readonly descriptor: NodeDescriptor;
    readonly fault: Fault;
    /** Whether it makes images all the same. */
    readonly images: boolean;
}
/**
 * Finds the protocol of the node at `url` by one-token requests: the first that is answered
 * validly, or the one whose full route the URL is. Where none is, tells the most telling fault:
 * one that every protocol would meet ends the search, and any other goes before a missing route; and
 * whether the node makes images instead.
 * Rejects when `signal` aborts; throws `IqError` (`USAGE`) for a URL that is refused.
 */
export declare function detectProtocol(url: string, model: string | undefined, options: DetectOptions, signal: AbortSignal): Promise<Detection>;
/** Of what went wrong with each protocol, that which is no missing route, where there is such. */
export declare function mostTelling<Failed extends {
    readonly fault: Fault;
}>(failures: readonly Failed[]): Failed;
/** Whether a fault has nothing to do with the route, so that every protocol would meet it. */
export declare function endsSearch(fault: Fault): boolean;
export {};
