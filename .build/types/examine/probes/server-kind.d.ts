import type { Listing } from '../listing.ts';
/** Which server a node is, by the first listing that tells; any of it may be feigned. */
export declare function serverKind(listings: readonly Listing[]): string;
