import { type Cut, type Decision, type Forecast } from './cut.ts';
import { type EvidenceState } from './evidence.ts';
/** Everything a `CutTest` remembers, as plain JSON data. */
export interface CutTestState {
    readonly answers: number;
    readonly decision: Decision;
    readonly above: EvidenceState;
    readonly below: EvidenceState;
}
/**
 * Sequential test of one cut by betting, valid at any stopping time and across any pauses.
 *
 * Items must be drawn as `draws` does: task by weight, item uniform, with replacement. Then a score
 * `x` in [0,1] has the conditional mean S whatever came before, and so has the forecast-adjusted
 * `y = x - (item - mean)`, however wrong the forecast: it can cost relays, never validity. With
 * m0 = cut - halfWidth and m1 = cut + halfWidth the test bets on `x - m0` and `y - m0` against
 * "S <= m0" and on `m1 - x` and `m1 - y` against "S >= m1". A raw bet with the stake
 * `(p - m0) / (m0 (1 - m0))` is the likelihood ratio of p against m0. The averaged wealth is an
 * e-process; the first of wealth >= 1/alpha and >= 1/beta decides, once and for all.
 *
 * An item drawn again must be given again, with its recorded score. A missing answer is a 0.
 */
export declare class CutTest {
    #private;
    /** Starts afresh, or where `saved`, an earlier `save()` of the same cut, left off. */
    constructor(cut: Cut, saved?: CutTestState);
    /** Scores seen, repeated items included. */
    get answers(): number;
    /** Where it cuts, 0-1. */
    get level(): number;
    /** The first decision reached; it never changes afterwards. */
    get decision(): Decision;
    /** e-value against "the score is at most cut - halfWidth". */
    get evidenceAbove(): number;
    /** e-value against "the score is at least cut + halfWidth". */
    get evidenceBelow(): number;
    /**
     * Takes the score of the next drawn item, with its forecast unless `assistShare` is 0. Throws
     * RangeError for a score outside [0,1] and for a missing, needless or contradictory forecast.
     */
    step(score: number, forecast?: Forecast): void;
    save(): CutTestState;
}
