import type { SecureContext } from 'node:tls';
/**
 * What the user allows of the way to a node, beyond the ordinary. All ways opened with the same object
 * go to the addresses that the first of them found.
 */
export interface Access {
    /** Verifies certificates. Default: Node's, with the authorities of Mozilla. */
    readonly authorities?: SecureContext | undefined;
    /** Whether a name that looks public may lead to a private address. Default: no. */
    readonly allowPrivate?: boolean | undefined;
}
