import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { CuttingProxy } from '../support/cutting-proxy.ts'
import { TestFleet } from '../support/fleet.ts'
import { simulate } from '../support/node.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'

const socketOf = ({ folder }: Postgres) => join(folder, '.s.PGSQL.5432')

it.skipIf(!hasPostgres)(
  'a test goes on when the primary dies and its synchronous standby is promoted: no answer that counted is lost or doubled',
  async () => {
    await using primary = await Postgres.start()
    await using standby = await primary.standby()
    await primary.query(`ALTER SYSTEM SET synchronous_standby_names = '*'`)
    await primary.query('SELECT pg_reload_conf()')
    const isFollowed = async () =>
      (await primary.query(`SELECT FROM pg_stat_replication WHERE sync_state = 'sync'`)).rowCount
    while ((await isFollowed()) === 0) await setTimeout(50)

    using proxy = new CuttingProxy(socketOf(primary))
    const create = async () =>
      (await primary.create()).replace(
        encodeURIComponent(primary.folder),
        encodeURIComponent(proxy.folder),
      )
    await using node = await simulate({ skill: 0.7, latencyMs: 40 })
    await using fleet = await TestFleet.start({ create })
    await fleet.add(['endpoint,api,concurrency', `${node.url},chat,2`])
    await using worker = await fleet.worker()
    const stored = async (server: Postgres) =>
      (await server.query('SELECT position, entry FROM iqchains.sample ORDER BY position', 't1'))
        .rows
    while ((await stored(primary)).length < 10) await setTimeout(20)

    const before = await stored(primary)
    await primary.stop('SIGQUIT')
    await standby.query('SELECT pg_promote()')
    proxy.lead(socketOf(standby))
    const kept = await stored(standby)
    expect(kept.slice(0, before.length), 'what was durable is there').toEqual(before)

    const [exam] = await fleet.until(['finished', 'dead'], 120)
    expect(exam?.state, exam?.message).toBe('finished')
    await worker.stop()
    const after = await stored(standby)
    expect(after.slice(0, kept.length)).toEqual(kept)
    expect(after.map(({ position }) => position)).toEqual(after.map((_, at) => at))
    const { rows } = await standby.query('SELECT count(*)::int AS runs FROM iqchains.run', 't1')
    expect(rows[0].runs).toBe(1)
  },
  180_000,
)
