import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Home } from '../support/command.ts'
import { TestFleet } from '../support/fleet.ts'
import { simulate } from '../support/node.ts'
import { hasPostgres, mayMount, Postgres } from '../support/postgres.ts'

describe.skipIf(!hasPostgres)('a full disk', () => {
  it.skipIf(!mayMount)(
    'of the database is waited for: once there is room the test goes on, no answer lost or doubled',
    async () => {
      await using server = await Postgres.start(40)
      await server.stop()
      await server.run(['fsync=off', 'logging_collector=on', 'log_filename=log'])
      await server.query(`CREATE TABLESPACE small LOCATION '${server.folder}/small'`)
      await server.query('CREATE DATABASE small TABLESPACE small')
      await using fleet = await TestFleet.start({ create: async () => server.url('small') })
      const { database } = fleet.fleet
      await using node = await simulate({ skill: 0.7, latencyMs: 200 })
      await fleet.add(['endpoint,api,concurrency', `${node.url},chat,2`])
      await using _worker = await fleet.worker()
      const stored = async () =>
        (await database.query('SELECT position, entry FROM iqchains.sample ORDER BY position')).rows
      while ((await stored()).length < 5) await setTimeout(20)

      const free = server.fillDisk()
      const log = join(server.folder, 'data', 'log', 'log')
      const refused = /could not extend file [\s\S]*?STATEMENT:\s+WITH held AS/u
      while (!(existsSync(log) && refused.test(readFileSync(log, 'utf8')))) await setTimeout(50)
      const before = await stored()
      expect((await fleet.exams())[0]?.state).toBe('running')
      free()

      const [exam] = await fleet.until(['finished', 'dead'], 120)
      expect(exam?.state, exam?.message).toBe('finished')
      const after = await stored()
      expect(after.slice(0, before.length)).toEqual(before)
      expect(after.map(({ position }) => position)).toEqual(after.map((_, at) => at))
    },
    240_000,
  )

  it('of a worker is told as such, and another worker goes on where it was', async () => {
    await using server = await Postgres.start()
    await using fleet = await TestFleet.start(server)
    using home = new Home()
    await using node = await simulate({ skill: 0.7 })
    await fleet.add(['endpoint,api', `${node.url},chat`])
    const env = { DATABASE_URL: fleet.url, TMPDIR: home.folder }
    const full = home.start(['fleet', 'work', '--region', 'eu'], env, { mostBlocks: 600 })
    let told = ''
    full.child.stderr.on('data', (chunk) => {
      told += chunk
    })
    while (!/"session-ended"/u.test(told)) await setTimeout(50)
    full.child.kill('SIGINT')
    await full.finished
    const [exam] = await fleet.exams()
    expect(exam).toMatchObject({ state: 'running', code: 'DISK' })
    await using _worker = await fleet.worker()
    const [end] = await fleet.until(['finished', 'dead'], 120)
    expect(end?.state, end?.message).toBe('finished')
  }, 180_000)
})
