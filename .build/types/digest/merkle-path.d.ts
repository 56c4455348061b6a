/** On which side of the node climbed so far its sibling stands. */
export type Side = 'left' | 'right';
/**
 * Walks a proof from node `position` of a row whose last node is `last` up to the root, telling
 * the side of each sibling: the loop that RFC 9162 sections 2.1.3.2 and 2.1.4.2 share.
 * @returns whether the proof ends exactly at the root
 */
export declare function climb<Hash>(position: bigint, last: bigint, path: readonly Hash[], visit: (sibling: Hash, side: Side) => void): boolean;
