import { type Bets } from './portfolio.ts';
/** The wealth of every bet behind an `Evidence`, as plain JSON data. */
export interface EvidenceState {
    readonly raw: readonly number[];
    readonly assisted: readonly number[];
}
/**
 * Evidence against one null hypothesis: an average, fixed beforehand, of bets on the scores as they
 * are and of bets on scores adjusted by forecasts. An average of e-processes is one.
 */
export declare class Evidence {
    #private;
    /** Starts with one unit of wealth, or where `saved`, an earlier `save()`, left off. */
    constructor(raw: Bets, assisted: Bets, assistShare: number, saved?: EvidenceState);
    /** The e-value so far; 1 before the first answer. */
    get value(): number;
    /** See `Portfolio.settle`. */
    settleRaw(payoff: number, limit: number): void;
    /** See `Portfolio.settle`. */
    settleAssisted(payoff: number, limit: number): void;
    save(): EvidenceState;
}
