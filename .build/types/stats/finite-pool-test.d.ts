import { type Cut, type Decision, type Forecast } from './cut.ts';
/**
 * Sequential test of one cut over a small pool of N items, each asked at most once, in the uniform
 * random order of `permutation`; exact down to the last item.
 *
 * The scaled score of item i is `z = N share_i x`, so that the pool mean of z is the composite S.
 * If S = m, the next z has the mean `mu = (N m - Σ z) / (N - t)` given the t seen (Waudby-Smith and
 * Ramdas 2020, arXiv 2006.04347); the test bets on `z - mu` as `CutTest` does on `x - m`, and with
 * forecasts by `FinitePoolForecaster` on `z - (item - mean) - mu`. Once the scores seen leave no
 * doubt, the evidence is `mostWealth`. It decides soonest when the shares are nearly equal.
 *
 * Recomputed by replaying the answers. That no item comes twice is for the caller to see to.
 */
export declare class FinitePoolTest {
    #private;
    /** `shares[i]` is the share of item i in the composite score; together 1. */
    constructor(cut: Cut, shares: readonly number[]);
    /** Items seen. */
    get answers(): number;
    /** The first decision reached; it never changes afterwards. */
    get decision(): Decision;
    /** e-value against "the score is at most cut - halfWidth". */
    get evidenceAbove(): number;
    /** e-value against "the score is at least cut + halfWidth". */
    get evidenceBelow(): number;
    /**
     * Takes the score of the next item, with its forecast unless `assistShare` is 0. Throws RangeError
     * for a position outside the pool, for more answers than items, and as `CutTest.step` does.
     */
    step(item: number, score: number, forecast?: Forecast): void;
}
