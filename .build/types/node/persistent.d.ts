import type { Clock } from './clock.ts';
import type { Node } from './types.ts';
/**
 * A node that is asked again where that may help: for what is asked before and after the items of a
 * run, which have a policy of their own.
 */
export declare function persistent(node: Node, clock: Clock): Node;
