import type { Frozen } from '../certify/index.ts'
import { canonicalBytes } from '../digest/index.ts'

/** The bytes of `node.json`: the node descriptor in canonical form, the same for the same node. */
export function nodeFile({ url, protocol, model }: Frozen['node']): Buffer {
  return Buffer.from(canonicalBytes({ url, protocol, model }))
}
