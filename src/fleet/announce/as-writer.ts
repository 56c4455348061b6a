import type { LogOptions } from '../../certify/index.ts'
import { IqError } from '../../errors/index.ts'
import { type Checkpoint, folderStore, isContinued, readCheckpoint } from '../../log/index.ts'
import type { Database, Queryable } from '../database/index.ts'

/**
 * Does something that may write into a log, as the only one of the fleet: in a transaction that holds the
 * log's row. The database knows how far the log was written; an old copy, or another log of this name, is
 * refused, since writing on would fork it.
 * @throws IqError `LOG` for such a copy
 */
export function asWriter<T>(
  database: Database,
  { folder, signer: { noteKey } }: LogOptions,
  act: (client: Queryable) => Promise<T>,
): Promise<T> {
  const store = folderStore(folder)
  const { name: origin } = noteKey
  const here = () => readCheckpoint(store, [noteKey]).checkpoint
  return database.transaction(async (client) => {
    await client.query(
      `INSERT INTO iqchains.log VALUES ($1, 0, '') ON CONFLICT (origin) DO NOTHING`,
      [origin],
    )
    const { rows } = await client.query<{ size: string; root: string }>(
      'SELECT size, root FROM iqchains.log WHERE origin = $1 FOR UPDATE',
      [origin],
    )
    const { size = '0', root = '' } = rows[0] ?? {}
    const known = { origin, size: Number(size), root: Buffer.from(root, 'hex') }
    const before = here()
    if (before.size < known.size || !isContinued(store, known, before)) {
      throw oldCopy(folder, before, known.size)
    }
    const result = await act(client)
    const after = here()
    await client.query('UPDATE iqchains.log SET size = $2, root = $3 WHERE origin = $1', [
      ...[origin, after.size, after.root.toString('hex')],
    ])
    return result
  })
}

function oldCopy(folder: string, { origin, size }: Checkpoint, known: number): IqError {
  return new IqError(
    'LOG',
    `${folder}: its ${size} entries are not what this fleet wrote into '${origin}', which has ${known}`,
    { next: 'bring the newest copy of the log here: whoever writes on with an old one forks it' },
  )
}
