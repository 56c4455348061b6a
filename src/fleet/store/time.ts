import { type Clock, systemClock } from '../../node/index.ts'
import type { Queryable } from '../database/index.ts'

/**
 * The time of the database, whatever the clock of this machine says: of several machines one may be off
 * by an hour. Between two looks it goes on by the clock that only grows.
 */
export class DatabaseTime {
  #told = new Date()
  #at = performance.now()

  static async read(database: Queryable): Promise<DatabaseTime> {
    const time = new DatabaseTime()
    const { rows } = await database.query('SELECT now() AS now')
    time.set(rows[0].now)
    return time
  }

  /** Told by the database just now. */
  set(now: Date): void {
    this.#told = now
    this.#at = performance.now()
  }

  now(): Date {
    return new Date(this.#told.getTime() + (performance.now() - this.#at))
  }

  /** The clock of a run. */
  clock(): Clock {
    return { ...systemClock, date: () => this.now() }
  }
}
