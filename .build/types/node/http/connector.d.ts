import type { buildConnector } from 'undici';
import type { Access } from './access.ts';
import { type Resolve } from './pinned-lookup.ts';
import type { TlsFacts } from './transport.ts';
interface ConnectorOptions {
    readonly access: Access;
    /** Milliseconds until a connection stands, TLS included. */
    readonly timeout: number;
    /** Default: as the system does. */
    readonly resolve?: Resolve;
    /** Told of each TLS connection, verified. */
    readonly onTls: (facts: TlsFacts) => void;
}
/** Connects to the addresses that the host name had at first; verifies TLS with the host name. */
export declare function connector(options: ConnectorOptions): buildConnector.connector;
export {};
