import type { Frozen } from '../frozen.ts';
/** What tells one test of a node from another: part of a run's frozen settings. */
export type TestSettings = Pick<Frozen, 'node' | 'addresses' | 'suite' | 'tiers' | 'limit'>;
/** A test of the past: a run as far as lifetimes go. */
export interface PastTest {
    readonly id: string;
    readonly frozen: TestSettings;
    /** Whether an answer was ever stored; without one it is evidence of nothing. */
    readonly isBegun: boolean;
}
/** Where a test stands in its node's lifetime of evidence. */
export type Lifetime = 
/** It was started before: it goes on, it never starts again. */
{
    readonly kind: 'continue';
    readonly run: string;
}
/** It has not been made before; `test` counts the node's tests from 1. */
 | {
    readonly kind: 'new';
    readonly test: number;
};
/**
 * Places a test in its node's lifetime of evidence, from all runs there are.
 *
 * The same test of the same node continues. A node is known by its origin and by the addresses and
 * ports its name leads to, so another name does not start it afresh. Whatever makes the test another
 * one (a new pool, other tiers, another model, route or name at the same place) makes it the node's
 * next one, with the smaller alpha of `alphaOfTest`: however often somebody tries, the probability of
 * a false certificate stays below alpha. Runs that decide nothing by evidence are no tests.
 */
export declare function lifetimeOf(wanted: TestSettings, past: readonly PastTest[]): Lifetime;
