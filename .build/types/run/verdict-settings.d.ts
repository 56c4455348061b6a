import type { Suite } from '../suite/index.ts';
import type { TaskShare, VerdictSettings } from '../verdict/index.ts';
import type { Session } from './session.ts';
/** What the verdict of a run depends on, beside its samples. */
export declare function settingsOf({ run, suite, tiers, items }: Session): VerdictSettings;
/**
 * The tasks of a suite as a tally needs them. Weights have nine decimals, those that a report
 * publishes, so that whoever has the report draws the same items.
 */
export declare function taskShares(suite: Suite): readonly TaskShare[];
