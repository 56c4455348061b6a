import type { Chain, Tiers } from '../chains/index.ts';
import { type DecidingSuite } from './decides.ts';
import { type LimitsProbe } from './limits/index.ts';
import type { RunSummary } from './run-summary.ts';
import type { ChainEvidence, SequentialTest } from './sequential-test.ts';
/** Why a chain was decided as it was; switch over it, there is no default. */
export type Reason = 'score-met' | 'score-not-met' | 'evidence-for' | 'evidence-against' | 'undecided' | 'undecided-at-cap' | 'too-slow' | 'first-token-too-late' | 'limits-refused' | 'limits-exceeded' | 'limits-not-shown' | 'limits-not-probed' | 'chain-has-no-suite' | 'other-suite' | 'limited-run' | 'suite-not-finished' | 'too-many-missing' | 'too-many-unparsed';
export interface ChainVerdict {
    readonly chain: Chain;
    readonly verdict: 'certified' | 'denied' | 'inconclusive';
    readonly reason: Reason;
    /** The sequential evidence; undefined for chains decided by the point score or not at all. */
    readonly evidence: ChainEvidence | undefined;
}
/** A run as the decision sees it. */
export interface DecisionInput {
    readonly suite: DecidingSuite;
    /** Items asked of each task at most; null: all. A limited run certifies nothing. */
    readonly itemsPerTask: number | null;
    readonly summary: RunSummary;
    readonly sequentialTest: SequentialTest;
    /** What was probed at the limits of chains. */
    readonly probes: readonly LimitsProbe[];
}
/** Decides every chain of the tiers. A pure function: the same samples give the same verdicts. */
export declare function decideAll(tiers: Tiers, run: DecisionInput): readonly ChainVerdict[];
