import { IqError } from '../../errors/index.ts'
import { type Database, failureOf } from '../database/index.ts'
import type { DatabaseTime } from './time.ts'

export interface LeaseTerms {
  readonly run: string
  /** Counts who took the run, from 1; whoever has an older number writes nothing. */
  readonly number: bigint
  readonly seconds: number
  /** When it was asked for, by `performance.now()`. */
  readonly asked: number
}

/**
 * The right to write a run and to ask its node, for some seconds at a time. It is renewed while the
 * process runs; one that was stopped and wakes up finds out before its next relay.
 */
export class Lease {
  readonly #database: Database
  readonly #terms: LeaseTerms
  readonly #time: DatabaseTime
  /** By `performance.now()`, counted from before the database was asked. */
  #until: number
  #isLost = false
  #timer: NodeJS.Timeout | undefined
  readonly #over = new AbortController()

  constructor(database: Database, terms: LeaseTerms, time: DatabaseTime) {
    this.#database = database
    this.#terms = terms
    this.#time = time
    this.#until = terms.asked + 1000 * terms.seconds
  }

  /** Renews it from here on: others see the run now. */
  start(): void {
    const quietly = () => this.#renew().catch(() => undefined)
    this.#timer ??= setInterval(quietly, (1000 * this.#terms.seconds) / 3)
    this.#timer.unref()
  }

  get number(): bigint {
    return this.#terms.number
  }

  /** Aborts when another worker has taken the run. */
  get over(): AbortSignal {
    return this.#over.signal
  }

  /** What was stored says that it is over. */
  lose(): void {
    this.#isLost = true
    clearInterval(this.#timer)
    this.#over.abort(leaseLost(this.#terms.run))
  }

  /**
   * Resolves while the run is ours; asks the database where that is not sure any more.
   * @throws IqError `JOURNAL` when another worker has it; `DATABASE` when nobody can tell
   */
  async require(): Promise<void> {
    if (this.#isLost) throw leaseLost(this.#terms.run)
    if (performance.now() < this.#until) return
    await this.#renew()
    if (this.#isLost) throw leaseLost(this.#terms.run)
  }

  /** Lets others have the run at once. What goes wrong is left to its end. */
  async release(): Promise<void> {
    clearInterval(this.#timer)
    if (this.#isLost) return
    const { run, number } = this.#terms
    try {
      await this.#database.query(
        'UPDATE iqchains.run SET holder = NULL, expires = NULL WHERE id = $1 AND lease = $2',
        [run, String(number)],
      )
    } catch (error) {
      if (failureOf((error as Error).cause ?? error)?.isPassing !== true) throw error
    }
  }

  async #renew(): Promise<void> {
    const { run, number, seconds } = this.#terms
    const asked = performance.now()
    const { rows } = await this.#database.query(
      `UPDATE iqchains.run SET expires = now() + make_interval(secs => $3)
       WHERE id = $1 AND lease = $2 RETURNING now() AS now`,
      [run, String(number), seconds],
    )
    if (rows.length === 0) return this.lose()
    this.#until = asked + 1000 * seconds
    this.#time.set(rows[0].now)
  }
}

export function leaseLost(run: string): IqError {
  return new IqError('JOURNAL', `run ${run}: another worker has taken it over`, {
    next: 'nothing: the other one goes on with it',
  })
}
