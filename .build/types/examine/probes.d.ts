import type { Look, Probe } from './probe.ts';
/** What a node that answers is examined for, in this order. */
export declare const probes: readonly Probe[];
/** Those of them that ask nothing, but look at the connection and the replies there were. */
export declare const looks: readonly Look[];
