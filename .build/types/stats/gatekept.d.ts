import type { Decision } from './cut.ts';
/** A test of one cut, as its neighbours see it. */
export interface GatedTest {
    /** The cut; any scale, the same for all. */
    readonly level: number;
    /** Its own decision. */
    readonly decision: Decision;
}
/**
 * The decision on one of several cuts that are tested on the same answers: certified when every test
 * at or below its level is; denied when one of them is, since a score below a cut is below all higher
 * ones; otherwise undecided.
 *
 * Claiming too much means certifying some cut that the true score does not reach; it needs the lowest
 * such cut to be certified falsely. So the probability of ever claiming too much is at most that one
 * cut's alpha, without dividing alpha over the cuts. A denial is false with at most the sum of the
 * betas up to its cut; lower cuts, being farther, hardly add to it.
 */
export declare function gatekept({ level }: GatedTest, tests: readonly GatedTest[]): Decision;
