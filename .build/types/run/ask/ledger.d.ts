import type { Sample } from '../../item/index.ts';
import type { Plan, SequentialTest } from '../../verdict/index.ts';
import type { Listener } from '../events.ts';
import type { Journal } from '../journal/index.ts';
import { PositionSet } from './position-set.ts';
interface LedgerParts {
    readonly plan: Plan;
    /** Fresh; it is fed what the journal holds, then what is stored. */
    readonly sequentialTest: SequentialTest;
    readonly journal: Journal;
    readonly listener: Listener;
}
/** Which items of a plan have an outcome; the sequential test sees them in the plan's order. */
export declare class Ledger {
    #private;
    readonly answered: PositionSet;
    private constructor();
    /** A ledger of what the journal holds; `seen` is shown each of its samples. */
    static open(parts: LedgerParts, seen: (sample: Sample) => void): Promise<Ledger>;
    /** Whether nothing is left to ask. */
    get isComplete(): boolean;
    /** Whether no further answer can change a verdict. */
    get isDecided(): boolean;
    /** Positions from here on are not begun yet. */
    get horizon(): number;
    /** Puts a sample on disk; it counts from then on. */
    store(sample: Sample): Promise<void>;
}
export {};
