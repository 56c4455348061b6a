import type { Step } from '../../verdict/index.ts';
import type { PositionSet } from './position-set.ts';
/** An item of the plan that has no outcome yet. */
export interface OpenItem extends Step {
    /** Tries that gave no answer. */
    readonly tries: number;
    /** Relays those tries took. */
    readonly relays: number;
}
/** The items that are still to be asked: those never asked in the plan's order, and those to be asked again. */
export declare class OpenItems {
    #private;
    constructor(steps: Iterator<Step>, answered: PositionSet);
    /**
     * The item to ask now, if there is one: what waits goes first as soon as its time has come.
     * @param horizon positions from here on are not begun
     */
    take(now: number, horizon: number): OpenItem | undefined;
    /** Puts an item back until `due`. */
    putBack(item: OpenItem, due: number): void;
    /** Milliseconds until there may be an item to ask; `undefined` when only items in flight are left. */
    waitMs(now: number): number | undefined;
}
