import type { Chain, EvidenceRule, Tiers } from '../chains/index.ts';
/** How a step is decided, as in `tiers.json`. */
export type Rule = Chain['decision'];
/** One step of a ladder of tiers. */
export interface Rung {
    /** Least composite score, 0-100. */
    readonly threshold: number;
    readonly rule: Rule;
}
/** Tiers as a population meets them: ascending, no threshold twice. */
export type Ladder = readonly Rung[];
/** The ladder of a tiers file: its text chains that can be certified, those of one score as one. */
export declare function ladderOf({ chains }: Tiers): Ladder;
/** The ladder of some thresholds under one rule. */
export declare function ladder(thresholds: readonly number[], rule: Rule): Ladder;
/** Half the zone around a threshold in which either verdict is acceptable, in points. */
export declare function halfZone(rule: Rule): number;
/** The rungs decided by evidence. */
export declare function evidenceRungs(rungs: Ladder): readonly {
    readonly threshold: number;
    readonly rule: EvidenceRule;
}[];
