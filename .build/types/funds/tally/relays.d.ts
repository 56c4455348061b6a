import type { Layout } from '../claims/index.ts';
import type { Cells } from './cells.ts';
/** The relays of a claim: on Shannon as estimated from the difficulty, `num_estimated_relays`. */
export declare function relaysOf(cells: Cells, layout: Layout): number;
/**
 * The estimate where an event does not tell it: estimated units / (claimed units / relays), both integer
 * divisions, 0 where either divisor is 0 (the rule pocketdex's test keeps for real expired claims).
 */
export declare function estimatedRelays(relays: bigint, claimed: bigint, estimated: bigint): bigint;
