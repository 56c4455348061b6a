import type { Clock } from './clock.ts';
import type { Endpoint } from './endpoint.ts';
import { type Reply, type Transport } from './http/index.ts';
import type { Completion, Fault, GenerateRequest, NodeDescriptor } from './types.ts';
/** All it takes to reach a node. */
export interface Connection {
    readonly descriptor: NodeDescriptor;
    readonly endpoint: Endpoint;
    readonly transport: Transport;
    readonly key: string | undefined;
    /** Whether answers are asked for as event streams. */
    readonly stream: boolean;
    readonly clock: Clock;
}
/** What came of a relay that asked for a generation. */
export type RelayResult = {
    readonly ok: true;
    readonly completion: Completion;
    readonly reply: Reply;
} | {
    readonly ok: false;
    /** Fit to show: without the key, and without the prompt. */
    readonly fault: Fault;
    /** What came, if anything did. */
    readonly reply: Reply | undefined;
};
/** Sends `request` once. Rejects only when `signal` aborts. */
export declare function sendRelay(connection: Connection, request: GenerateRequest, signal: AbortSignal): Promise<RelayResult>;
