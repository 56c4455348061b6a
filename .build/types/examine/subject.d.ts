import type { Protocol } from '../item/index.ts';
import { type Endpoint, type GenerateRequest, type NodeClient, type RelayResult, type Reply, type TlsFacts, type TransportResult } from '../node/index.ts';
/** What is asked of a node; what is left out is greedy and plain. */
export interface Question extends Partial<GenerateRequest> {
    readonly prompt: GenerateRequest['prompt'];
    readonly stream?: boolean;
    /** Instead of the subject's own. */
    readonly model?: string;
}
interface SubjectParts {
    readonly url: string;
    readonly model: string | undefined;
    readonly key: string | undefined;
    readonly client: NodeClient;
    readonly signal: AbortSignal;
}
/** The node under examination: everything it is asked goes through here, counted. */
export declare class Subject {
    #private;
    readonly url: string;
    readonly model: string | undefined;
    /** Every reply so far, with when it came (milliseconds since 1970). */
    readonly replies: {
        readonly reply: Reply;
        readonly cameAt: number;
    }[];
    /** Makes words of the node fit to show. */
    readonly show: (text: string) => string;
    constructor(parts: SubjectParts);
    /** Requests sent so far. */
    get requests(): number;
    /** Requests in a row, up to the last, that found no node or got no reply in time. */
    get silences(): number;
    /** The TLS that its requests had; undefined without TLS. */
    get tls(): TlsFacts | undefined;
    /** Asks for one generation, once. */
    ask(protocol: Protocol, question: Question): Promise<RelayResult>;
    /** Sends something else to one of the node's routes, once. */
    send(protocol: Protocol, method: 'GET' | 'POST', route: keyof Endpoint, body?: string): Promise<TransportResult>;
    /** A word that no cache has seen. */
    nonce(): string;
}
export {};
