/** On which side of the node climbed so far its sibling stands. */
export type Side = 'left' | 'right'

/**
 * Walks a proof from node `position` of a row whose last node is `last` up to the root, telling
 * the side of each sibling: the loop that RFC 9162 sections 2.1.3.2 and 2.1.4.2 share.
 * @returns whether the proof ends exactly at the root
 */
export function climb<Hash>(
  position: bigint,
  last: bigint,
  path: readonly Hash[],
  visit: (sibling: Hash, side: Side) => void,
): boolean {
  let node = position
  let end = last
  for (const sibling of path) {
    if (end === 0n) return false
    if (node % 2n === 1n || node === end) {
      visit(sibling, 'left')
      while (node % 2n === 0n && node !== 0n) {
        node >>= 1n
        end >>= 1n
      }
    } else {
      visit(sibling, 'right')
    }
    node >>= 1n
    end >>= 1n
  }
  return end === 0n
}
