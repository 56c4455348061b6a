import type { Cut, Decision, Forecast } from './cut.ts';
import { CutTest, type CutTestState } from './cut-test.ts';
/** Several cuts, ascending, decided together on the same answers by the rule of `gatekept`. */
export declare class Gatekeeper {
    #private;
    /** Starts afresh, or where `saved`, an earlier `save()` of the same cuts, left off. */
    constructor(cuts: readonly Cut[], saved?: readonly CutTestState[]);
    /** Each cut's own test, ascending. */
    get tests(): readonly CutTest[];
    /** Number of cuts certified from the lowest up without a gap. */
    get passed(): number;
    /** Per cut, ascending. */
    get decisions(): readonly Decision[];
    /** True when no further answer can change `decisions`. */
    get done(): boolean;
    /** Takes the score, in [0,1], of the next drawn item; see `CutTest.step`. */
    step(score: number, forecast?: Forecast): void;
    save(): CutTestState[];
}
