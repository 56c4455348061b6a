import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { connect, migrate } from '../../src/fleet/database/index.ts'
import { DatabaseTime, postgresStore } from '../../src/fleet/store/index.ts'
import { describeRunStore } from '../certify/run-store-contract.ts'
import { describeStore } from '../run/journal/store-contract.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'

describe.skipIf(!hasPostgres)('PostgreSQL', () => {
  let server: Postgres
  beforeAll(async () => {
    server = await Postgres.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  /** A database of its own, and two processes that work with it. */
  async function open() {
    const database = await connect({ url: await server.create(), most: 12 })
    await migrate(database)
    const folder = mkdtempSync(join(tmpdir(), 'iqchains-copies-'))
    const time = await DatabaseTime.read(database)
    const store = (holder: string) => postgresStore({ database, time, folder, holder })
    return {
      database,
      stores: [store('one'), store('other')] as const,
      async dispose() {
        await database.close()
        rmSync(folder, { recursive: true })
      },
    }
  }

  describeStore('PostgreSQL', async () => {
    const { database, stores, dispose } = await open()
    const [store, elsewhere] = stores
    return {
      ...{ store, elsewhere, dispose },
      async damage(id) {
        await database.query(`UPDATE iqchains.sample SET record = 'no JSON' WHERE run = $1`, [id])
      },
    }
  })

  describeRunStore('PostgreSQL', open)
})
