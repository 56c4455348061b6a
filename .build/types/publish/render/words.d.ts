import type { PublishedVerdict, Report } from '../../report/index.ts';
/** A verdict's reason as a clause for people. */
export declare function reasonInWords({ reason, evidence, minScore }: PublishedVerdict): string;
/** What a relay of a chain costs, for people. */
export declare function priceInWords({ terms }: PublishedVerdict): string;
export declare const outcomeHeads: readonly [readonly ['correct', 'right'], readonly ['incorrect', 'wrong'], readonly ['unparsed', 'unparsed'], readonly ['refused', 'refused'], readonly ['truncated', 'cut off'], readonly ['missing', 'missing']];
/** How fast a node answered, as a line for people. */
export declare function speedInWords(latency: Report['latency']): string;
