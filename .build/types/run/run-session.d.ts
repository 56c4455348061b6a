import type { Sample } from '../item/index.ts';
import { type RunVerdict } from '../verdict/index.ts';
import type { Session, SessionParts } from './session.ts';
/** What a journal shows. */
export interface Conclusion extends RunVerdict {
    /** Whether nothing is left to ask and to probe. */
    readonly finished: boolean;
}
/**
 * Asks what is still open in a run and decides its tiers. The conclusion is read back from the
 * journal, so it is the same with and without interruptions.
 * @throws IqError when the suite cannot be judged or asked of the node, the node is lost or the
 * journal cannot be written
 */
export declare function certify(session: Session, parts: SessionParts): Promise<Conclusion>;
/** What the journal of a run shows now: a pure function of the journal, the suite and the tiers. */
export declare function conclude(session: Session): Promise<Conclusion>;
/** The samples of a run that count, in the plan's order; see `countedSamples` of the verdict. */
export declare function samplesOf(session: Session): AsyncGenerator<Sample>;
