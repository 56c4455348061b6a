/** One line that a composite score must cross, with the errors it may be decided with; 0-1 scale. */
export interface Cut {
    readonly cut: number;
    /** Half the zone of indifference: certified means "above cut - halfWidth". */
    readonly halfWidth: number;
    /** Greatest probability of ever certifying a node whose score is at most cut - halfWidth. */
    readonly alpha: number;
    /** Greatest probability of ever denying a node whose score is at least cut + halfWidth. */
    readonly beta: number;
    /** Share of the bets that use forecasts, in [0,1]; fixed before the first answer. */
    readonly assistShare: number;
}
/**
 * The `assistShare` to use where forecasts are at hand. With forecasts from 200 sparse past reports
 * the median over a real leaderboard is 160 relays, against 175 for a share of 0.5; with useless
 * ones it takes 6-9 % more (`bench/verdict-population.ts`). Any share is equally valid.
 */
export declare const defaultAssistShare = 0.8;
/** What is known of a score against a cut. */
export type Decision = 'certified' | 'denied' | 'undecided';
/** What an item response model expects of the next answer; made before the answer is seen. */
export interface Forecast {
    /** Expected score of the drawn item. */
    readonly item: number;
    /** Mean of the expected scores over the whole pool, weighted as items are drawn. */
    readonly mean: number;
    /** Lower bound of the expected scores in the pool. */
    readonly least: number;
    /** Upper bound of the expected scores in the pool. */
    readonly most: number;
}
/** Throws RangeError when no test can be made of `cut`. */
export declare function checkCut({ cut, halfWidth, alpha, beta, assistShare }: Cut): void;
/** Throws RangeError when an answer cannot be used: see `CutTest.step`. */
export declare function checkAnswer(cut: Cut, score: number, forecast: Forecast | undefined): void;
/** Decides by the two e-values: the first to reach 1/alpha or 1/beta. */
export declare function decide(cut: Cut, above: number, below: number): Decision;
