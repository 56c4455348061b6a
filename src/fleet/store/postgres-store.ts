import type { Journal, RunStore } from '../../run/index.ts'
import type { Database, Queryable } from '../database/index.ts'
import { EntryWriter, type Route } from './entries.ts'
import { Lease, leaseLost } from './lease.ts'
import { mirroredJournal } from './mirrored-journal.ts'
import { pastTests } from './past-tests.ts'
import { freeUnasked, heldBy, insertRun, lockPlaces, type Taken, takeRun } from './run-rows.ts'
import type { DatabaseTime } from './time.ts'
import { workingCopy } from './working-copy.ts'

export interface PostgresStoreParts {
  readonly database: Database
  readonly time: DatabaseTime
  /** Who holds what is opened for writing, for people: host and process. */
  readonly holder: string
  /** Folder of the working copies, of this process alone. */
  readonly folder: string
  /** How long a run is ours without a word from us. Default 30. */
  readonly leaseSeconds?: number
  /** How long the database may be away before an answer is given up. Default: five minutes. */
  readonly patienceMs?: number
  /** Takes secrets out of what is to be stored. Default: nothing. */
  readonly redact?: (text: string) => string
  /** Told of each run that is begun or opened for writing, in the same transaction. */
  readonly onTaken?: (client: Queryable, run: string) => Promise<void>
  /** Told of the lease of a run that is written from here on. */
  readonly onLease?: (lease: Lease) => void
}

const defaultLease = 30
const defaultPatienceMs = 300_000

/** Where the statements of a store go: each by itself, or all in one transaction. */
interface Section extends Route {
  /** Closed when the transaction comes to nothing. */
  readonly opened: Journal[]
  readonly leases: Lease[]
}

/**
 * Runs in PostgreSQL. What is written goes there first, under a lease whose number is checked by the very
 * statement that inserts, then into a working copy in SQLite, which is read.
 */
export function postgresStore(parts: PostgresStoreParts, section?: Section): RunStore {
  const { database, folder, holder, onTaken, leaseSeconds = defaultLease } = parts
  const holding = { holder, leaseSeconds, onTaken }
  const through = (): Queryable => section?.transaction ?? database

  /** Takes a run: in the transaction there is, or in one of its own. */
  function taking<T>(act: (client: Queryable) => Promise<T>): Promise<T> {
    return section?.transaction ? act(section.transaction) : database.transaction(act)
  }

  async function written(id: string, taken: Taken): Promise<Journal> {
    const lease = new Lease(database, { run: id, seconds: leaseSeconds, ...taken }, parts.time)
    const route = section ?? { transaction: undefined }
    const { local, lastNote, remove } = await workingCopy(folder, through(), id, 'write')
    const patienceMs = parts.patienceMs ?? defaultPatienceMs
    const entries = new EntryWriter(database, id, lease, { patienceMs, route })
    const journal = mirroredJournal({
      ...{ local, entries, lastNote },
      place: `run ${id}`,
      redact: parts.redact ?? ((text) => text),
      putPicture: (sha256, bytes) => putPicture(database, { run: id, lease, sha256, bytes }),
      onState: () => keepState(route.transaction ?? database, id, lease, local),
      async onClose() {
        await remove()
        await lease.release()
      },
    })
    if (section?.transaction) {
      section.opened.push(journal)
      section.leases.push(lease)
    } else {
      lease.start()
    }
    parts.onLease?.(lease)
    return journal
  }

  const self: RunStore = {
    place: 'the database of the fleet',

    async list() {
      const { rows } = await through().query<{ id: string }>(
        'SELECT id FROM iqchains.run ORDER BY id',
      )
      return rows.map(({ id }) => id)
    },

    async create(run) {
      const taken = await taking((client) => insertRun(client, run, holding))
      return written(run.id, taken)
    },

    async open(id, mode) {
      if (mode === 'read') {
        const { local, remove } = await workingCopy(folder, through(), id, 'read')
        return { ...local, close: () => local.close().then(remove) }
      }
      return written(id, await taking((client) => takeRun(client, id, holding)))
    },

    async remove(id) {
      const { rowCount } = await through().query(
        'DELETE FROM iqchains.run WHERE id = $1 AND (holder IS NULL OR expires < now())',
        [id],
      )
      if (rowCount === 0) throw heldBy(id)
    },

    async isHeld(id) {
      const { rows } = await through().query<{ held: boolean }>(
        'SELECT holder IS NOT NULL AND expires >= now() AS held FROM iqchains.run WHERE id = $1',
        [id],
      )
      return rows[0]?.held ?? false
    },

    alone: (act) =>
      database.transaction(async (client) => {
        await lockPlaces(client, ['iqchains'])
        return act()
      }),

    testsOf: (wanted) => pastTests(through(), wanted),

    async beginAt(at, act) {
      const here: Section = { transaction: undefined, opened: [], leases: [] }
      try {
        return await database
          .transaction(async (client) => {
            here.transaction = client
            await lockPlaces(client, at)
            await freeUnasked(client, at)
            return act(postgresStore(parts, here))
          })
          .finally(() => {
            here.transaction = undefined
          })
          .then((result) => {
            for (const lease of here.leases) lease.start()
            return result
          })
      } catch (error) {
        for (const journal of here.opened) await journal.close().catch(() => undefined)
        throw error
      }
    },
  }
  return self
}

/** The row of a run says when it was finished, for whoever lists runs. */
async function keepState(
  client: Queryable,
  id: string,
  lease: Lease,
  local: Journal,
): Promise<void> {
  const { finished } = await local.run()
  await client.query('UPDATE iqchains.run SET finished = $3 WHERE id = $1 AND lease = $2', [
    ...[id, String(lease.number), finished],
  ])
}

interface PictureToKeep {
  readonly run: string
  readonly lease: Lease
  readonly sha256: string
  readonly bytes: Uint8Array
}

async function putPicture(
  database: Database,
  { run, lease, sha256, bytes }: PictureToKeep,
): Promise<void> {
  const values = [run, String(lease.number), sha256, Buffer.from(bytes)]
  const { rows } = await database.query(
    `WITH held AS (SELECT id FROM iqchains.run WHERE id = $1 AND lease = $2 FOR SHARE),
     kept AS (INSERT INTO iqchains.picture SELECT held.id, $3, $4 FROM held ON CONFLICT DO NOTHING)
     SELECT count(*)::int AS held FROM held`,
    values,
  )
  if (rows[0].held === 1) return
  lease.lose()
  throw leaseLost(run)
}
