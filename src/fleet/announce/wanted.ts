import { type Announcer, announcedOf, type Drawn } from '../../certify/index.ts'
import { canonicalBytes, sha256Hex } from '../../digest/index.ts'
import type { Database } from '../database/index.ts'

/** The test is not announced yet, or its seed not drawn: whoever announces sends its next turn. */
export class AwaitsIntent extends Error {
  constructor() {
    super('the test waits to be announced')
  }
}

/**
 * Announces the run of an exam from a worker, which has no key: it says what is to be announced, and goes on
 * when that is done. A node that is found to be another by then (another protocol, other tiers) is another
 * run, and announced by itself.
 */
export function wantedBy(database: Database, exam: string): Announcer {
  return {
    async announce(order, test) {
      const announced = announcedOf(order)
      const subject = sha256Hex(canonicalBytes(announced))
      await database.query(
        `INSERT INTO iqchains.announcement (exam, subject, announced, test) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [exam, subject, JSON.stringify(announced), test],
      )
      const { rows } = await database.query<{ drawn: string | null }>(
        'SELECT drawn FROM iqchains.announcement WHERE exam = $1 AND subject = $2',
        [exam, subject],
      )
      const text = rows[0]?.drawn ?? null
      if (text === null) throw new AwaitsIntent()
      const drawn: Drawn = JSON.parse(text)
      return { drawn: async () => drawn, begun: () => undefined }
    },
  }
}

/** Whether an exam waits for whoever announces: its node need not be found before. */
export async function isAwaited(database: Database, exam: string): Promise<boolean> {
  const { rows } = await database.query<{ awaited: boolean }>(
    `SELECT EXISTS (SELECT FROM iqchains.announcement WHERE exam = $1 AND drawn IS NULL) AS awaited`,
    [exam],
  )
  return rows[0]?.awaited ?? false
}
