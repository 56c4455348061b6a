import { type LoadedCalibration } from '../calibration/index.ts';
import { type LoadedTiers } from '../chains/index.ts';
import type { Clock, Node } from '../node/index.ts';
import type { ItemParameters } from '../stats/index.ts';
import { type Suite } from '../suite/index.ts';
import type { Listener } from './events.ts';
import type { Frozen } from './frozen.ts';
import type { Store } from './journal/index.ts';
import type { Perseverance } from './perseverance.ts';
import { type Run } from './runs.ts';
/** A run with what it was started on. */
export interface Session {
    readonly run: Run;
    readonly suite: Suite;
    readonly tiers: LoadedTiers;
    /** Item parameters for forecasts; undefined where the run was started without. */
    readonly items: ItemParameters | undefined;
}
/** Effects and signals of one session. */
export interface SessionParts {
    readonly node: Node;
    readonly listener: Listener;
    readonly clock: Clock;
    /** Finish what is in flight, then stop. */
    readonly stop: AbortSignal;
    /** Stop at once. */
    readonly abort: AbortSignal;
    /** How much trouble the run puts up with. */
    readonly perseverance?: Perseverance;
}
/** What a new run is asked to do; paths are absolute. */
export interface Order extends Omit<Frozen, 'suite' | 'tiers' | 'calibration'> {
    readonly suite: Suite;
    readonly tiers: LoadedTiers;
    readonly calibration: LoadedCalibration | undefined;
}
/** Starts a run and freezes its settings in its journal. */
export declare function startSession(store: Store, order: Order, now: Date): Promise<Session>;
/** What a run keeps of its order. */
export declare function freeze({ suite, tiers, calibration, ...settings }: Order): Frozen;
/**
 * Opens a run again, with the suite, the item parameters and the tiers it was started with.
 * @throws IqError `CHANGED` when the suite or the item parameters are no longer the same
 */
export declare function openSession(store: Store, id: string | undefined, mode: 'read' | 'write'): Promise<Session>;
/** Opens a run to go on with it, on a suite that is already loaded; else as `openSession`. */
export declare function continueSession(store: Store, id: string, suite: Suite): Promise<Session>;
