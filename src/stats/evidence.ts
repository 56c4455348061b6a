import { type Bets, Portfolio } from './portfolio.ts'

/**
 * Evidence against one null hypothesis: an average, fixed beforehand, of bets on the scores as they
 * are and of bets on scores adjusted by forecasts. An average of e-processes is one.
 */
export class Evidence {
  readonly #raw: Portfolio
  readonly #assisted: Portfolio
  readonly #assistShare: number

  /** Starts with one unit of wealth. */
  constructor(raw: Bets, assisted: Bets, assistShare: number) {
    this.#raw = new Portfolio(raw)
    this.#assisted = new Portfolio(assisted)
    this.#assistShare = assistShare
  }

  /** The e-value so far; 1 before the first answer. */
  get value(): number {
    return (1 - this.#assistShare) * this.#raw.value + this.#assistShare * this.#assisted.value
  }

  /** See `Portfolio.settle`. */
  settleRaw(payoff: number, limit: number): void {
    this.#raw.settle(payoff, limit)
  }

  /** See `Portfolio.settle`. */
  settleAssisted(payoff: number, limit: number): void {
    this.#assisted.settle(payoff, limit)
  }
}
