import type { Protocol } from '../item/index.ts';
/** Where the requests of one node go; absolute URLs of one origin. */
export interface Endpoint {
    readonly origin: string;
    readonly generate: string;
    /** The same for an answer that is streamed; a route of its own at TGI only. */
    readonly generateStream: string;
    /** Lists the served models (`/v1/models`), or the one there is (`/info` of TGI). */
    readonly models: string;
    /** Counts the tokens of a text, where the server can. */
    readonly tokenize: string;
    /** Makes images, where the server does. */
    readonly images: string;
}
/**
 * Derives the routes of a node from the URL its user gave: the server's root, its `/v1`, or the
 * full path of one route. Only `http` and `https`; user info, query and fragment are refused,
 * since they may hold a secret and the URL is published. Throws `IqError` (`USAGE`).
 */
export declare function parseEndpoint(url: string, protocol: Protocol): Endpoint;
/** The protocol whose full route `url` is, if it is one. Throws `IqError` (`USAGE`). */
export declare function namedProtocol(url: string): Protocol | undefined;
