/** All addresses of a host name, as `lookup` of `node:dns/promises` with `all` gives them. */
export type Resolve = (hostname: string) => Promise<readonly {
    readonly address: string;
}[]>;
/**
 * Where a node's name leads to, as sorted `address:port`; empty when the name does not resolve, which
 * the first request will tell in better words.
 */
export declare function addressesOf(url: string, resolve?: Resolve): Promise<string[]>;
