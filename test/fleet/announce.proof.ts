import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { AnnouncedRuns } from '../support/announced.ts'
import { Home } from '../support/command.ts'
import { simulate } from '../support/node.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'
import { starterTiersFile } from '../support/tiers.ts'

it.skipIf(!hasPostgres)(
  'a fleet whose announcer is killed between log and database announces once, and its report is VERIFIED',
  async () => {
    await using server = await Postgres.start()
    using home = new Home()
    await using node = await simulate({ skill: 0.95 })
    const url = await server.create()
    const env = { DATABASE_URL: url }
    const done = async (args: readonly string[]) => {
      const { code, stdout, stderr } = await home.run(args, env)
      expect(code, `${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
      return stdout.trim()
    }
    const query = (sql: string) => server.query(sql, 't1')
    const until = async (what: string, isSo: () => boolean | Promise<boolean>) => {
      for (let tries = 0; !(await isSo()); tries++) {
        if (tries === 600) throw new Error(`never: ${what}`)
        await setTimeout(50)
      }
    }
    const { log, vkey } = await AnnouncedRuns.begin(home)
    const key = (name: string, half = 'pub') => join(home.keys, `${name}.${half}.pem`)
    const tiers = starterTiersFile(home)
    await done(['keys', 'new'])
    await done(['fleet', 'init', '--lease', '3'])
    writeFileSync(home.path('nodes.csv'), `endpoint,api,region\n${node.url},chat,eu\n`)
    const add = ['fleet', 'add', 'nodes.csv', '--suite', 'starter', '--tiers', tiers, '--announce']
    const chosen = await home.run([...add, '--seed', 's'], env)
    expect([chosen.code, chosen.stderr]).toEqual([2, expect.stringContaining('leave out --seed')])
    const added = await home.run(add, env)
    expect(added.code, added.stderr).toBe(0)
    expect(added.stderr).toContain('iqchains fleet work --region eu')

    const worker = home.start(['fleet', 'work', '--region', 'eu'], env)
    const isWanted = async () => (await query('SELECT FROM iqchains.announcement')).rowCount === 1
    await until('a test is to be announced', isWanted)
    const seen = JSON.parse(await done(['fleet', 'status', '--json']))
    expect(seen.announcements).toEqual({ wanted: 1, undrawn: 0 })

    await query(`
      CREATE FUNCTION iqchains.halt() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$;
      CREATE TRIGGER halted BEFORE UPDATE OF intent ON iqchains.announcement
        FOR EACH ROW EXECUTE FUNCTION iqchains.halt()`)
    const announce = [
      ...['fleet', 'announce', '--log', log, '--nonce-from', key('witness'), '--watch'],
      ...['--nonces', home.path('nonces')],
    ]
    mkdirSync(home.path('nonces'))
    const killed = home.start(announce, env)
    const size = () => Number(readFileSync(join(log, 'checkpoint'), 'utf8').split('\n')[1])
    await until('the intent is in the log', () => size() === 1)
    const second = await home.run(announce, env)
    expect(second.code).toBe(1)
    expect(second.stderr).toMatch(/announces for this fleet/u)
    killed.child.kill('SIGKILL')
    await killed.finished
    const { rows } = await query('SELECT intent FROM iqchains.announcement')
    expect(rows, 'the database knows nothing of it').toEqual([{ intent: null }])
    await query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = 't1' AND query LIKE 'UPDATE iqchains.announcement%'`)
    await query('DROP TRIGGER halted ON iqchains.announcement')

    await until('the lease of the killed one is over', async () => {
      const { rowCount } = await query('SELECT FROM iqchains.announcer WHERE expires < now()')
      return rowCount === 1
    })
    const announcer = home.start(announce, env)
    const isKnown = async () =>
      (await query('SELECT FROM iqchains.announcement WHERE entry = 0')).rowCount === 1
    await until('the intent is found in the log', isKnown)
    expect(size(), 'announced once').toBe(1)
    const asked = ['log', 'nonce', '0', '--log', log, '--vkey', vkey, '--name', 'witness']
    writeFileSync(join(home.path('nonces'), 'any.json'), await done(asked))
    const isFinished = async () =>
      (await query(`SELECT FROM iqchains.exam WHERE state = 'finished'`)).rowCount === 1
    await until('the test is finished', isFinished)
    for (const { child, finished } of [worker, announcer]) {
      child.kill('SIGINT')
      const { code, stderr } = await finished
      expect(code, stderr).toBe(0)
    }

    const sign = ['fleet', 'sign', '--third-party', '--reports', home.reports]
    const refused = await home.run(sign, env)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain("it was announced in the log 'a.example/log'")
    await done([...sign, '--log', log])
    expect(size()).toBe(2)
    const [run = ''] = readdirSync(home.reports)

    const policy = home.path('trust.json')
    const signed = ['--policy', policy, '--sign-with', key('root', 'key')]
    await done(['keys', 'new', '--name', 'root'])
    await done([
      ...['trust', 'new', '--root', `dao=${key('root')}`, '--suite', 'starter', '--tiers', tiers],
      ...['--operators', '1', ...signed],
    ])
    const since = ['--from', '2026-01-01T00:00:00Z']
    for (const [who, role, more] of [
      [`a.example=${key('certifier')}`, 'certifier', []],
      [`a.example=${key('log')}`, 'log', ['--name', 'a.example/log']],
      [`w.example=${key('witness')}`, 'witness', ['--name', 'w.example']],
    ] as const) {
      await done(['trust', 'add', who, '--role', role, ...more, ...since, ...signed])
    }
    const { digest } = JSON.parse(await done(['trust', 'show', '--policy', policy, '--json']))
    await done(['trust', 'pin', digest, '--policy', policy])
    await done([
      ...['log', 'witness', 'w.example', '--log', log, '--vkey', vkey],
      ...['--state', home.path('seen'), '--add'],
    ])
    const folder = join(home.reports, run)
    const proof = join(folder, 'report.tlog-proof')
    await done(['log', 'prove', '1', '--log', log, '--vkey', vkey, '--out', proof])
    const verified = await done([
      ...['verify', folder, '--policy', policy, '--tiers', tiers, '--suite', 'starter'],
      ...['--log', log],
    ])
    expect(verified).toMatch(/^VERIFIED: http.*; by a\.example$/mu)
  },
  300_000,
)
