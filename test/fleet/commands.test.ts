import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyFolder } from '../../src/verify/index.ts'
import { HomeHere } from '../support/command-here.ts'
import { simulate } from '../support/node.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'

describe.skipIf(!hasPostgres)('the commands of a fleet', () => {
  let server: Postgres
  beforeAll(async () => {
    server = await Postgres.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('make it, add nodes, test them, show how it stands, sign what is finished and hand a run on', async () => {
    using home = new HomeHere()
    await using node = await simulate({ skill: 0.95 })
    const env = { DATABASE_URL: await server.create() }
    const run = (...args: readonly string[]) => home.run(['fleet', ...args], env)
    const early = await run('status')
    expect(early.code).toBe(1)
    expect(early.stderr).toContain('the database holds no fleet yet')
    expect(early.stderr).toContain('iqchains fleet init')

    const [one, other] = await Promise.all([run('init'), run('init')])
    expect([one.code, other.code], one.stderr + other.stderr).toEqual([0, 0])
    expect(one.stdout).toContain(
      'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA iqchains',
    )

    writeFileSync(home.path('nodes.csv'), `endpoint,api\n${node.url},chat\n`)
    const added = await run('add', 'nodes.csv', '--keep', '--timeout', '5', '--json')
    expect(JSON.parse(added.stdout), added.stderr).toMatchObject({ nodes: 1, fresh: 1, exams: 1 })

    const { child, finished } = home.start(['fleet', 'work'], env)
    const state = async () => JSON.parse((await run('status', '--json')).stdout)
    for (let tries = 0; (await state()).exams.finished !== 1; tries++) {
      if (tries === 100) throw new Error('the worker does nothing')
      await setTimeout(100)
    }
    expect((await state()).workers).toMatchObject([{ isLive: true }])
    child.kill('SIGINT')
    const worked = await finished
    expect(worked.code, worked.stderr).toBe(0)
    const events = worked.stderr.split('\n').flatMap((line) => {
      return line.startsWith('{') ? [JSON.parse(line).event] : []
    })
    expect(events).toEqual([
      ...['worker-started', 'session-began', 'run-begun', 'session-ended'],
      ...['worker-drains', 'worker-stopped'],
    ])

    const signed = await run('sign', '--reports', home.reports, '--keys', home.keys)
    expect(signed.code, signed.stderr).toBe(0)
    const [id = ''] = readdirSync(home.reports)
    const folder = join(home.reports, id)
    const verified = await verifyFolder(folder, {
      keys: [join(home.keys, 'certifier.pub.pem')],
      tiers: home.path('tiers.json'),
      suite: 'suites/starter',
    })
    expect(verified.verdict).toBe('verified')
    expect((await run('status')).stdout).toContain('1 certified')
    expect((await run('sign', '--reports', home.reports, '--keys', home.keys)).stderr).toContain(
      '0 reports signed',
    )

    expect((await run('export', id, '--to', home.runs)).code).toBe(0)
    const shown = await home.run(['show', id])
    expect(shown.code, shown.stderr).toBe(0)
    const metrics = (await run('status', '--metrics')).stdout
    expect(metrics).toContain('iqchains_fleet_nodes{state="certified"} 1')
    expect(metrics.endsWith('# EOF\n')).toBe(true)
  })

  it('say what is missing where there is no database', async () => {
    using home = new HomeHere()
    const none = await home.run(['fleet', 'status'])
    expect(none.code).toBe(2)
    expect(none.stderr).toContain('DATABASE_URL is not set')
  })
})
