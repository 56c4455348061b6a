/** Whether an address, as `lookup` of `node:dns` gives it, is one of the public internet. */
export declare function isPublicAddress(address: string): boolean;
/**
 * Whether a host name can only lead into a network of the user's own, so that a private address is
 * what they named: one word, or below `localhost` (RFC 6761), `local` (RFC 6762), `home.arpa`
 * (RFC 8375) or `internal` (reserved by ICANN in 2024).
 */
export declare function isLocalName(hostname: string): boolean;
