import type { Transport, TransportRequest, TransportResult } from './http/index.ts';
/** A request that belongs to no generation protocol. */
export type AuthorizedRequest = Pick<TransportRequest, 'method' | 'url' | 'signal'> & {
    /** JSON, or what is meant to look like it. */
    readonly body?: string;
};
/** Sends a request with the node's key, once. Rejects only when its signal aborts. */
export declare function sendAuthorized(transport: Transport, key: string | undefined, { body, ...request }: AuthorizedRequest): Promise<TransportResult>;
