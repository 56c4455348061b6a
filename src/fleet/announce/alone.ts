import { IqError } from '../../errors/index.ts'
import type { Database } from '../database/index.ts'

/** The right to announce for a fleet, for some seconds at a time; one process has it. */
export class Alone {
  readonly #database: Database
  readonly #lease: string
  readonly #seconds: number

  private constructor(database: Database, lease: string, seconds: number) {
    this.#database = database
    this.#lease = lease
    this.#seconds = seconds
  }

  /** @throws IqError `LOG` while another process has it and gives signs */
  static async take(database: Database, holder: string, seconds: number): Promise<Alone> {
    const { rows } = await database.query<{ lease: string }>(
      `INSERT INTO iqchains.announcer (lease, holder, expires)
       VALUES (1, $1, now() + make_interval(secs => $2))
       ON CONFLICT (alone) DO UPDATE
         SET lease = announcer.lease + 1, holder = excluded.holder, expires = excluded.expires
         WHERE announcer.holder IS NULL OR announcer.expires < now()
       RETURNING lease`,
      [holder, seconds],
    )
    const [taken] = rows
    if (taken !== undefined) return new Alone(database, taken.lease, seconds)
    const { rows: others } = await database.query<{ holder: string | null; seconds: number }>(
      `SELECT holder, ceil(extract(epoch FROM expires - now()))::int AS seconds
       FROM iqchains.announcer`,
    )
    const [other] = others
    throw new IqError('LOG', `${other?.holder ?? 'another process'} announces for this fleet`, {
      next: `stop it first; if it was killed, wait ${Math.max(1, other?.seconds ?? seconds)} s`,
    })
  }

  /** Says that we are still here. @throws IqError `LOG` when another process has taken over */
  async require(): Promise<void> {
    const { rowCount } = await this.#database.query(
      `UPDATE iqchains.announcer SET expires = now() + make_interval(secs => $2) WHERE lease = $1`,
      [this.#lease, this.#seconds],
    )
    if (rowCount === 0) throw new IqError('LOG', 'another process announces for this fleet by now')
  }

  async release(): Promise<void> {
    await this.#database.query(
      'UPDATE iqchains.announcer SET holder = NULL, expires = NULL WHERE lease = $1',
      [this.#lease],
    )
  }
}
