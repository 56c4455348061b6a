import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { Home } from '../support/command.ts'

const script = resolve('examples/refuse-rewritten-log.sh')
const home = new Home()
afterAll(() => home[Symbol.dispose]())
const repository = home.path('repository')
const log = join(repository, 'reports/log')
let vkey = ''

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], {
    cwd: repository,
    encoding: 'utf8',
  }).trim()

function commit(message: string): string {
  git('add', '-A')
  git('commit', '--quiet', '--message', message)
  return git('rev-parse', 'HEAD')
}

async function done(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await home.run(args)
  expect(code, stderr).toBe(0)
  return stdout.trim()
}

/** Appends one entry. */
const append = (version: number) => {
  const policy = home.path(`trust.${version}.json`)
  cpSync(home.path('trust.json'), policy)
  return done('log', 'append', 'trust', policy, '--log', log)
}

const guard = (before: string) =>
  spawnSync('sh', [script, before, 'reports/log', vkey], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: home.folder,
      IQCHAINS: `${process.execPath} ${resolve('bin/iqchains.js')}`,
    },
  })

beforeAll(async () => {
  execFileSync('git', ['init', '--quiet', '--initial-branch', 'main', repository])
  for (const name of ['root', 'log']) await done('keys', 'new', '--name', name)
  const root = join(home.keys, 'root.pub.pem')
  const policy = ['--policy', home.path('trust.json')]
  const sign = ['--sign-with', join(home.keys, 'root.key.pem')]
  await done('trust', 'new', '--root', `dao=${root}`, '--operators', '1', ...policy, ...sign)
})

describe('a repository with a log', () => {
  it('takes a log that begins and one that goes on, and refuses one that was rewritten', async () => {
    writeFileSync(join(repository, 'README'), 'reports')
    const empty = commit('nothing')
    vkey = await done('log', 'new', 'a.example/log', '--log', log)
    await append(1)
    const begun = commit('a log')
    expect(guard(empty)).toMatchObject({ status: 0 })

    await append(2)
    commit('one more')
    expect(guard(begun)).toMatchObject({ status: 0 })

    const tile = join(log, 'tile/entries/000.p/2')
    const bytes = readFileSync(tile)
    writeFileSync(tile, Buffer.from(bytes).fill(0x7a, 30, 31))
    commit('an entry changed')
    expect(guard(begun).status).toBe(6)

    rmSync(log, { recursive: true })
    await done('log', 'new', 'a.example/log', '--log', log)
    commit('a log of the same name, begun anew')
    const refused = guard(begun)
    expect([refused.status, refused.stdout]).toEqual([
      6,
      expect.stringContaining('ALARM truncated'),
    ])
  })

  it('has a workflow that runs the script', () => {
    const { jobs } = parse(readFileSync('examples/refuse-rewritten-log.yml', 'utf8'))
    const runs = jobs.continues.steps.flatMap(({ run }: { run?: string }) => run ?? [])
    expect(runs.at(-1)).toContain('refuse-rewritten-log.sh "$BEFORE" reports/log "$LOG_VKEY"')
  })
})
