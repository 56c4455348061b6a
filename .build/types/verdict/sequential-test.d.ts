import type { Chain } from '../chains/index.ts';
import { type Decision, type ItemParameters } from '../stats/index.ts';
import { type ItemScore } from './drawn-order.ts';
import { type PoolTask } from './pool.ts';
/** What the evidence says of one chain. */
export interface ChainEvidence {
    readonly decision: Decision;
    /** e-value against "the score is below the zone". */
    readonly above: number;
    /** e-value against "the score is above the zone". */
    readonly below: number;
    /** Decimal logarithm of the e-value that certifies. */
    readonly neededAbove: number;
    /** Decimal logarithm of the e-value that denies. */
    readonly neededBelow: number;
    /** Whether the chain's cap was reached before a decision. */
    readonly capped: boolean;
}
/** What a sequential test is made of; fixed before the first answer. */
export interface SequentialTestRules {
    /** Chains that this suite decides. */
    readonly chains: readonly Chain[];
    readonly tasks: readonly PoolTask[];
    /** Decides the draws; that of the plan. */
    readonly seed: string;
    /** Which test of the node this is, from 1: later ones must be surer (see `alphaOfTest`). */
    readonly attempt: number;
    /** Item parameters from past reports; they save relays and never decide. */
    readonly items: ItemParameters | undefined;
}
/**
 * Folds the scores of a run, in the order of its plan, into evidence for and against each chain.
 *
 * Chains that ask for the same score with the same errors share a test; the tests are gatekept, so
 * that no alpha is split (`gatekept`). A pure fold: the same answers in the same order give the same
 * evidence.
 */
export declare class SequentialTest {
    #private;
    constructor(rules: SequentialTestRules);
    /** Items taken. */
    get asked(): number;
    /** Items that can be taken before it is done. */
    get most(): number;
    /** True when no further answer can change a verdict. */
    get done(): boolean;
    /** Takes the next answer of the plan. */
    take(answer: ItemScore): void;
    /** The evidence for a chain under the evidence rule; undefined for any other chain. */
    evidenceFor(chain: Chain): ChainEvidence | undefined;
}
