import type { Plan, SequentialTest } from '../../verdict/index.ts';
import type { Listener } from '../events.ts';
import type { Journal } from '../journal/index.ts';
import type { Perseverance } from '../perseverance.ts';
import type { AskParts } from './ask-item.ts';
/** What the engine works with; the effects are its callers'. */
export interface EngineParts extends AskParts {
    readonly plan: Plan;
    /** Fresh; it is fed what the journal holds, then what is asked. */
    readonly sequentialTest: SequentialTest;
    readonly journal: Journal;
    readonly listener: Listener;
    /** Items in flight at most; the pace decides how many there are up to that. */
    readonly concurrency: number;
    readonly perseverance: Perseverance;
    /** Stop taking new items; those in flight are finished and stored. */
    readonly stop: AbortSignal;
}
/**
 * Asks the steps of the plan that the journal does not hold yet, until the sequential test is done or
 * the plan exhausted. Building prompts, asking and scoring overlap; an item keeps its place among
 * those in flight until its sample is on disk, so that a killed process loses at most `concurrency`
 * answers. The sequential test sees samples in the plan's order, whatever order they come in. Memory
 * does not grow with the plan.
 *
 * @returns whether nothing is left to ask; false when stopped before.
 * @throws IqError when the node is lost or the journal cannot be written; what is stored stays.
 */
export declare function runPlan(parts: EngineParts): Promise<boolean>;
