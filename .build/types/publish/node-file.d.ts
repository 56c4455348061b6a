import type { Frozen } from '../run/index.ts';
/** The bytes of `node.json`: the node descriptor in canonical form, the same for the same node. */
export declare function nodeFile({ url, protocol, model }: Frozen['node']): Buffer;
