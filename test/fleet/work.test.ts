import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  cancelExams,
  fleetStatus,
  pauseNodes,
  retryExams,
  scheduleDay,
  setBudget,
} from '../../src/fleet/index.ts'
import { revive } from '../../src/fleet/plan/index.ts'
import { DatabaseTime, postgresStore } from '../../src/fleet/store/index.ts'
import { neighbourOf } from '../../src/fleet/work/neighbours.ts'
import { version } from '../../src/places/index.ts'
import { TestFleet } from '../support/fleet.ts'
import { simulate } from '../support/node.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'

describe.skipIf(!hasPostgres)('workers of a fleet', () => {
  let server: Postgres
  beforeAll(async () => {
    server = await Postgres.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('examine every node that was added, once, however often it is added', async () => {
    await using fleet = await TestFleet.start(server)
    await using good = await simulate({ skill: 0.95 })
    await using bad = await simulate({ skill: 0.2 })
    const lines = ['endpoint,api', `${good.url},chat`, `${bad.url},chat`]
    expect(await fleet.add(lines)).toEqual({ nodes: 2, fresh: 2, exams: 2 })
    expect(await fleet.add(lines)).toEqual({ nodes: 2, fresh: 0, exams: 0 })
    await using _worker = await fleet.worker()
    const exams = await fleet.until(['finished', 'dead'])
    expect(exams).toMatchObject([{ state: 'finished' }, { state: 'finished' }])
    expect(fleet.told.filter(({ event }) => event === 'session-began')).toHaveLength(2)
  })

  it('go on with a test in sessions, of which one leaves off where the next begins', async () => {
    await using fleet = await TestFleet.start(server)
    await using node = await simulate({ skill: 0.8, latencyMs: 15 })
    await fleet.add(['endpoint,api', `${node.url},chat`])
    await using _worker = await fleet.worker({ hours: 1 / 3600 })
    const [exam] = await fleet.until(['finished', 'dead'])
    expect(exam?.state).toBe('finished')
    const ends = fleet.told.flatMap(({ event, ending }) =>
      event === 'session-ended' ? [ending] : [],
    )
    expect(ends.length).toBeGreaterThan(1)
    expect(new Set(ends.slice(0, -1))).toEqual(new Set(['goes-on']))
    const { rows } = await fleet.fleet.database.query(
      'SELECT count(*)::int AS runs FROM iqchains.run',
    )
    expect(rows[0].runs, 'one run').toBe(1)
  })

  it('never ask one machine at two places at once, nor with more in flight than is declared', async () => {
    await using fleet = await TestFleet.start(server)
    await using node = await simulate({ skill: 0.9, latencyMs: 5 })
    const lines = ['a', 'b', 'c', 'd'].map((model) => `${node.url},chat,${model},2`)
    await fleet.add(['endpoint,api,model,concurrency', ...lines])
    let [inFlight, most] = [0, 0]
    const log = (line: (typeof fleet.told)[number]) => {
      if (line.event === 'session-began') inFlight++
      if (line.event === 'session-ended') inFlight--
      most = Math.max(most, inFlight)
    }
    await using _one = await fleet.worker({ log })
    await using _other = await fleet.worker({ log })
    const exams = await fleet.until(['finished', 'dead'])
    expect(exams.map(({ state }) => state)).toEqual(Array(4).fill('finished'))
    expect(most).toBe(1)
    const { rows } = await fleet.fleet.database.query(
      'SELECT attempt FROM iqchains.run ORDER BY attempt',
    )
    expect(
      rows.map(({ attempt }) => attempt),
      'tests of one node',
    ).toEqual([1, 2, 3, 4])
  })

  it('finish what is in flight when they drain; another one goes on', async () => {
    await using fleet = await TestFleet.start(server)
    await using node = await simulate({ skill: 0.7, latencyMs: 20 })
    await fleet.add(['endpoint,api,concurrency', `${node.url},chat,2`])
    const { database } = fleet.fleet
    const stored = async () =>
      Number((await database.query('SELECT count(*) FROM iqchains.sample')).rows[0].count)
    {
      await using _first = await fleet.worker()
      while ((await stored()) < 5) await setTimeout(20)
    }
    const before = await stored()
    expect((await fleet.exams())[0]?.state).toBe('running')
    expect(fleet.told.at(-1)?.event).toBe('worker-stopped')
    await using _second = await fleet.worker()
    await fleet.until(['finished'])
    expect(await stored()).toBeGreaterThan(before)
    const { rows } = await database.query(
      `SELECT sum((record::json->>0)::int)::int AS further FROM iqchains.note
       WHERE kind = 'recordFurtherRelays'`,
    )
    const sent = [...node.asked.values()].reduce((sum, count) => sum + count, 0)
    const finding = sent - (await stored()) - rows[0].further
    expect(finding, 'every relay is accounted for, but those that find the node').toBeLessThan(4)
  })

  it('leave a machine that another asks under another name', async () => {
    await using fleet = await TestFleet.start(server)
    const { database } = fleet.fleet
    const frozen = (name: string) =>
      JSON.stringify({ node: { url: `http://${name}` }, addresses: ['192.0.2.1:80'] })
    const time = await DatabaseTime.read(database)
    const store = postgresStore({ database, time, folder: fleet.folder, holder: 'me' })
    const begin = (id: string, name: string) =>
      store.create({ id, started: '2026-11-28T10:00:00.000Z', frozen: frozen(name) })
    const [one, other] = [await begin('r1', 'a.example'), await begin('r2', 'b.example')]
    expect(await neighbourOf(database, 'r1')).toBe('r2')
    await other.close()
    expect(await neighbourOf(database, 'r1')).toBeUndefined()
    await one.close()
  })

  it('with another version, or another suite, leave a test to others and say so', async () => {
    await using fleet = await TestFleet.start(server)
    await using node = await simulate({ skill: 0.9 })
    await fleet.add(['endpoint,api', `${node.url},chat`])
    await using _worker = await fleet.worker({ harness: '9.9.9' })
    await told(fleet, 'passed-on')
    const [exam] = await fleet.exams()
    expect(exam).toMatchObject({ state: 'waiting', code: 'PASSED_ON', run: null })
    expect(exam?.message).toMatch(/^this worker is version 9\.9\.9, the exam was ordered for /u)
    expect(node.asked.size).toBe(0)
  })

  it('leave a run to workers of the version that it was begun with, whatever its node is tested with by now', async () => {
    await using fleet = await TestFleet.start(server)
    await using node = await simulate({ skill: 0.95 })
    await fleet.add(['endpoint,api', `${node.url},chat`])
    await using _worker = await fleet.worker()
    await fleet.until(['finished'])
    const { database, queue } = fleet.fleet
    await database.query(
      `UPDATE iqchains.run SET frozen = replace(frozen, '"version":"${version}"', '"version":"0.0.9"')`,
    )
    await database.query(`UPDATE iqchains.exam SET state = 'running'`)
    await revive(database, queue)
    await told(fleet, 'passed-on')
    expect((await fleet.exams())[0]?.message).toMatch(/the exam was ordered for 0\.0\.9$/u)
  })

  it('name the variable that a node needs and they have not, and keep no secret', async () => {
    await using fleet = await TestFleet.start(server)
    await using node = await simulate({ skill: 0.9 })
    await fleet.add(['endpoint,api,key', `${node.url},chat,env:NODE_KEY`])
    {
      await using _worker = await fleet.worker({ env: {} })
      await told(fleet, 'passed-on')
      expect((await fleet.exams())[0]?.message).toContain(
        'the variable NODE_KEY of the environment',
      )
    }
    const { database, queue } = fleet.fleet
    await database.query(`DELETE FROM iqchains_jobs.job WHERE state = 'created'`)
    expect(await revive(database, queue), 'an exam without a turn').toBe(1)
    await using _worker = await fleet.worker({ env: { NODE_KEY: 'sEcReT-1234' } })
    await fleet.until(['finished'])
    for (const table of [
      'iqchains.node',
      'iqchains.exam',
      'iqchains.sample',
      'iqchains_jobs.job',
    ]) {
      const { rows } = await database.query(`SELECT * FROM ${table}`)
      expect(JSON.stringify(rows), table).not.toContain('sEcReT')
    }
  })

  it('give a node up that cannot be reached, with the reason, until a person lets it be tried again', async () => {
    await using fleet = await TestFleet.start(server)
    await fleet.add(['endpoint,api', 'http://127.0.0.1:9,chat'])
    const { database, queue } = fleet.fleet
    await database.query(`UPDATE iqchains_jobs.job SET retry_limit = 0`)
    await using worker = await fleet.worker({ patience: 1 })
    const [exam] = await fleet.until(['dead'])
    expect(exam).toMatchObject({ code: 'NODE_UNREACHABLE' })
    const { troubles, exams } = await fleetStatus(database)
    expect(exams).toEqual({ dead: 1 })
    expect(troubles).toMatchObject([{ state: 'dead', code: 'NODE_UNREACHABLE' }])
    await worker.stop()
    expect(await retryExams(database, queue, { url: 'http://127.0.0.1:9' })).toBe(1)
    expect((await fleet.exams())[0]?.state).toMatch(/waiting|running/u)
    await expect(retryExams(database, queue, { url: 'http://no.example' })).rejects.toMatchObject({
      code: 'USAGE',
    })
  })

  it('stop at once when a test is cancelled, and ask a node nothing that rests', async () => {
    await using fleet = await TestFleet.start(server)
    await using node = await simulate({ skill: 0.7, latencyMs: 100 })
    await using other = await simulate({ skill: 0.7 })
    await fleet.add(['endpoint,api,concurrency', `${node.url},chat,1`, `${other.url},chat,1`])
    const { database, queue } = fleet.fleet
    expect(await pauseNodes(database, queue, { url: other.url }, true)).toBe(1)
    await using _worker = await fleet.worker()
    while (!fleet.told.some(({ event }) => event === 'run-begun')) await setTimeout(20)
    await setTimeout(300)
    expect(await cancelExams(database, queue, { url: node.url })).toBe(1)
    await told(fleet, 'passed-on')
    const count = node.asked.size
    await setTimeout(400)
    expect(node.asked.size, 'nothing more').toBe(count)
    expect(other.asked.size).toBe(0)
    expect((await fleet.exams())[0]).toMatchObject({ state: 'cancelled' })
    expect(await pauseNodes(database, queue, 'all', false)).toBe(1)
    const exams = await fleet.until(['cancelled', 'finished'])
    expect(exams[1]?.state).toBe('finished')
    const again = await fleet.add(['endpoint,api,concurrency', `${node.url},chat,1`])
    expect(again, 'a cancelled test goes on when its node is added').toMatchObject({ exams: 1 })
    const [gone] = await fleet.exams()
    expect(gone).toMatchObject({ id: exams[0]?.id, run: exams[0]?.run, state: 'running' })
  })

  it('begin no run when the budget of the day is spent', async () => {
    await using fleet = await TestFleet.start(server)
    await using first = await simulate({ skill: 0.9 })
    await using second = await simulate({ skill: 0.9 })
    const { database } = fleet.fleet
    await setBudget(database, { relays: 10 })
    await fleet.add(['endpoint,api', `${first.url},chat`])
    await using _worker = await fleet.worker()
    await fleet.until(['finished'])
    await fleet.add(['endpoint,api', `${second.url},chat`])
    await told(fleet, 'passed-on')
    expect((await fleet.exams())[1]?.message).toMatch(
      /^the day's budget is spent: \d+ of 10 relays$/u,
    )
    expect(second.asked.size).toBe(0)
  })

  it('test a node again before its certificate ends, once however often that is scheduled', async () => {
    await using fleet = await TestFleet.start(server)
    await using node = await simulate({ skill: 0.95 })
    const { database, queue } = fleet.fleet
    await fleet.add(['endpoint,api', `${node.url},chat`], { leadDays: 7 })
    await using _worker = await fleet.worker()
    const [{ id, run } = { id: '', run: '' }] = await fleet.until(['finished'])
    await database.query(
      `INSERT INTO iqchains.report (run, node, digest, standing, valid_until)
       SELECT run, node, 'd', 'certified', now() + interval '3 days' FROM iqchains.exam WHERE id = $1`,
      [id],
    )
    await database.query(`UPDATE iqchains.exam SET state = 'signed'`)
    expect(await scheduleDay(database, queue)).toMatchObject({ renewals: 1, covert: 0 })
    expect(await scheduleDay(database, queue)).toMatchObject({ renewals: 0, covert: 0 })
    const exams = await fleet.until(['signed', 'finished'])
    expect(exams.map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['asked', 'signed'],
      ['renewal', 'finished'],
    ])
    expect(exams.find(({ kind }) => kind === 'renewal')?.run).not.toBe(run)
  })
})

/** Until a worker says that a session ended so. */
async function told(fleet: TestFleet, ending: string): Promise<void> {
  for (let tries = 0; !fleet.told.some((line) => line.ending === ending); tries++) {
    if (tries === 300) throw new Error(`never ${ending}: ${JSON.stringify(fleet.told)}`)
    await setTimeout(50)
  }
}
