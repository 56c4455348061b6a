import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
/** All addresses of a host name; `lookup` of `node:dns/promises` with `all`. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;
/**
 * A `lookup` for `net.connect` that resolves a name once and keeps the answer, so that whoever
 * runs the name's DNS cannot send later connections to another machine (DNS rebinding).
 * A failed resolution is not kept: the next connection tries again.
 */
export declare function pinnedLookup(resolve: Resolve): LookupFunction;
