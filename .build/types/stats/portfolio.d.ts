/** Constant bets and the share of the first unit of wealth that each gets. */
export interface Bets {
    readonly stakes: readonly number[];
    /** As many as stakes; they sum to 1. */
    readonly shares: readonly number[];
}
/** Wealth stops growing here; a bounded supermartingale stays one, and sums stay finite. */
export declare const mostWealth = 1e+300;
/**
 * The wealth of a gambler who splits one unit over several constant bets against a null hypothesis:
 * `Σ_j share_j Π_t (1 + stake_j payoff_t)` (Waudby-Smith and Ramdas 2024, arXiv 2010.09686).
 *
 * When every payoff has a conditional mean of at most 0 under the null and no factor is negative,
 * the wealth is a non-negative supermartingale from 1, so P(it ever reaches 1/alpha) <= alpha
 * (Ville 1939). Only + - * and comparisons are used: every IEEE 754 machine gets the same bits.
 */
export declare class Portfolio {
    #private;
    /** Starts with one unit, or where `saved`, an earlier `save()`, left off. */
    constructor(bets: Bets, saved?: readonly number[]);
    /** The wealth: evidence against the null as an e-value. */
    get value(): number;
    /** Settles one round; stakes above `limit`, which must be fixed before the payoff, are cut to it. */
    settle(payoff: number, limit: number): void;
    /** The wealth of each bet, as plain numbers. */
    save(): number[];
}
