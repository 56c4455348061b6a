/** Constant bets and the share of the first unit of wealth that each gets. */
export interface Bets {
  readonly stakes: readonly number[]
  /** As many as stakes; they sum to 1. */
  readonly shares: readonly number[]
}

/** Wealth stops growing here; a bounded supermartingale stays one, and sums stay finite. */
export const mostWealth = 1e300

/**
 * The wealth of a gambler who splits one unit over several constant bets against a null hypothesis:
 * `Σ_j share_j Π_t (1 + stake_j payoff_t)` (Waudby-Smith and Ramdas 2024, arXiv 2010.09686).
 *
 * When every payoff has a conditional mean of at most 0 under the null and no factor is negative,
 * the wealth is a non-negative supermartingale from 1, so P(it ever reaches 1/alpha) <= alpha
 * (Ville 1939). Only + - * and comparisons are used: every IEEE 754 machine gets the same bits.
 */
export class Portfolio {
  readonly #stakes: Float64Array
  readonly #shares: Float64Array
  readonly #wealth: Float64Array
  #value: number

  /** Starts with one unit. */
  constructor(bets: Bets) {
    this.#stakes = Float64Array.from(bets.stakes)
    this.#shares = Float64Array.from(bets.shares)
    this.#wealth = new Float64Array(bets.stakes.length).fill(1)
    this.#value = this.#wealth.reduce((sum, wealth, j) => sum + (this.#shares[j] ?? 0) * wealth, 0)
  }

  /** The wealth: evidence against the null as an e-value. */
  get value(): number {
    return this.#value
  }

  /** Settles one round; stakes above `limit`, which must be fixed before the payoff, are cut to it. */
  settle(payoff: number, limit: number): void {
    let value = 0
    for (let j = 0; j < this.#wealth.length; j++) {
      const stake = Math.min(this.#stakes[j] ?? 0, limit)
      const wealth = Math.min((this.#wealth[j] ?? 0) * (1 + stake * payoff), mostWealth)
      this.#wealth[j] = wealth
      value += (this.#shares[j] ?? 0) * wealth
    }
    this.#value = value
  }
}
