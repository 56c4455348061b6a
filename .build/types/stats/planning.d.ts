/** A node of assumed skill, and the sequential test it will meet. */
export interface TestDesign {
    /** Assumed composite score, 0-1. */
    readonly skill: number;
    /** Cuts, ascending, 0-1. */
    readonly cuts: readonly number[];
    readonly alpha: number;
    readonly beta: number;
    readonly halfWidth: number;
    /** Draws after which an undecided test stops. */
    readonly cap: number;
    /** Items in the suite; an item drawn again costs no relay. Default: so many that none is. */
    readonly poolSize?: number;
    /** Simulated tests. Default: 2,000. */
    readonly replications?: number;
    /** Default: `plan`. The same seed gives the same figures. */
    readonly seed?: string;
}
/** What to expect of a sequential test. */
export interface ExpectedRelays {
    readonly median: number;
    /** Nine of ten tests need no more. */
    readonly p90: number;
    readonly mean: number;
    /** Per cut, ascending. What is missing to 1 stays undecided at the cap. */
    readonly cuts: readonly {
        readonly cut: number;
        readonly certified: number;
        readonly denied: number;
    }[];
}
/**
 * Simulates tests of a node that is right on each draw with probability `skill`, without
 * forecasts: an upper estimate, since forecasts save relays. Costs about `replications * cap` steps.
 */
export declare function expectedRelays(design: TestDesign): ExpectedRelays;
