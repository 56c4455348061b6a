import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Registry } from '../../src/registry/index.ts'
import { AnnouncedRuns } from '../support/announced.ts'
import { HomeHere } from '../support/command-here.ts'
import { simulate } from '../support/node.ts'

const home = new HomeHere()
afterAll(() => home[Symbol.dispose]())

const key = (name: string, half: 'key' | 'pub' = 'pub') => join(home.keys, `${name}.${half}.pem`)
const place = ['--registry', home.path('registry'), '--policy', home.path('trust.json')]
const chain = 'iq-text-55'
let url = ''

/** Runs a command that must do well; gives what it printed. */
async function done(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await home.run(args)
  expect(code, `${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
  return stdout.trim()
}

const registry = (command: string, ...args: readonly string[]) =>
  home.run(['registry', command, ...args, ...place])

/** A policy that believes the certifier without a log, and is believed. */
async function believe(): Promise<void> {
  const policy = home.path('trust.json')
  const signed = ['--policy', policy, '--sign-with', key('root', 'key')]
  await done('keys', 'new', '--name', 'root')
  const accepted = ['--suite', 'starter', '--tiers', home.path('tiers.json')]
  await done('trust', 'new', '--root', `c.example=${key('root')}`, ...accepted, ...signed)
  const certifier = `c.example=${key('certifier')}`
  const from = ['--from', '2020-01-01T00:00:00Z']
  await done('trust', 'add', certifier, '--role', 'certifier', ...from, ...signed)
  for (const [name, owner, origin] of [
    ['log', 'c.example', 'a.example/log'],
    ['witness', 'w.example', 'w.example'],
  ] as const) {
    const named = ['--role', name, '--name', origin, ...from]
    await done('trust', 'add', `${owner}=${key(name)}`, ...named, ...signed)
  }
  const [digest = ''] =
    (await done('trust', 'show', '--policy', policy)).match(/[0-9a-f]{64}/u) ?? []
  await done('trust', 'pin', digest, '--policy', policy)
  const shown = JSON.parse(await done('trust', 'show', '--policy', policy, '--json'))
  const rules = { ...shown.content.rules, transcript: 'optional' }
  const log = { ...rules.log, required: false, witnesses: 0 }
  writeFileSync(home.path('rules.json'), JSON.stringify({ ...rules, log }))
  await done('trust', 'rules', home.path('rules.json'), ...signed)
}

beforeAll(async () => {
  await using node = await simulate({ skill: 0.9 })
  url = node.url
  const runs = await AnnouncedRuns.begin(home)
  await runs.certify(url, ['--reports', home.reports])
  await believe()
}, 120_000)

describe('the registry on the command line', () => {
  it('adds what a certifier published, and tells who may serve a chain', async () => {
    const added = await registry('add', home.reports)
    expect([added.code, added.stdout]).toEqual([0, expect.stringMatching(/^added .*iq-text-55/u)])
    expect((await registry('add', home.reports)).stdout).toMatch(/^known /u)
    expect((await registry('list')).stdout).toContain(chain)
    expect((await registry('list', chain)).stdout).toContain(url)
    expect((await registry('list', 'none')).code).toBe(2)
  })

  it('answers whether a node may serve a chain by its exit code', async () => {
    expect((await registry('check', url, chain)).code).toBe(0)
    const late = await registry('check', url, chain, '--at', '2030-01-01T00:00:00Z')
    expect([late.code, late.stderr]).toEqual([3, expect.stringContaining('expired')])
    expect((await registry('check', 'http://nobody.example', chain)).code).toBe(3)
  })

  it('tells the same as events that fit the published schema', async () => {
    const { stdout } = await registry('list', chain, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ event: 'standing', state: 'valid', url })
    expect((await registry('list', '--json')).stdout).toContain('"event":"chain"')
  })

  it('refuses a report that was changed, adds the others, and exits 6', async () => {
    const [run = ''] = readdirSync(home.reports)
    const changed = home.path('changed')
    cpSync(join(home.reports, run), changed, { recursive: true })
    const report = join(changed, 'report.json')
    writeFileSync(report, readFileSync(report, 'utf8').replace(/"value": "\d\d/u, '"value": "99'))
    const bundle = join(changed, 'report.sigstore.json')
    // Another bundle of the same report: else it is known, and nothing is looked at.
    writeFileSync(bundle, `${readFileSync(bundle, 'utf8')} `)
    const refused = await registry('add', changed, home.reports)
    expect([refused.code, refused.stdout]).toEqual([
      6,
      expect.stringMatching(/refused .*subjects[\s\S]*known/u),
    ])
  })

  it('judges reports of any suite that is named again, and takes the others as they are', async () => {
    const judged = async (...named: readonly string[]) => {
      const folder = home.path(`of ${named.join(' ')}`)
      const own = ['--registry', folder, '--policy', home.path('trust.json')]
      const suites = named.flatMap((suite) => ['--suite', suite])
      await done('registry', 'add', home.reports, ...own, ...suites, '--tiers', 'tiers.json')
      using opened = new Registry(folder)
      return [...opened.reports()].map(({ facts }) => facts.replayed)
    }
    expect(await judged('iq-image', 'starter')).toEqual([true])
    expect(await judged('iq-image')).toEqual([false])
  })

  it('believes no policy that was never compared with its makers', async () => {
    const { code, stderr } = await home.run(['registry', 'list', ...place], {
      IQCHAINS_KEYS: home.path('no-keys'),
    })
    expect([code, stderr]).toEqual([2, expect.stringContaining('trust pin')])
  })

  it('says that the pin cannot be read, not that there is none, where nobody may look', async () => {
    symlinkSync('round-about', home.path('round-about'))
    const { code, stderr } = await home.run(['registry', 'list', ...place], {
      IQCHAINS_KEYS: home.path('round-about'),
    })
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/trusted-policy\.json: is a symbolic link/u),
    ])
  })

  it('is whole after kill -9 at any moment of adding', async () => {
    const killed = ['--registry', home.path('killed'), '--policy', home.path('trust.json')]
    for (const ms of [150, 300, 450, 600, 900, 1400]) {
      const { child, finished } = home.start(['registry', 'add', home.reports, ...killed])
      await new Promise((wait) => setTimeout(wait, ms))
      child.kill('SIGKILL')
      await finished
    }
    const added = await home.run(['registry', 'add', home.reports, ...killed])
    expect(added.code, added.stderr).toBe(0)
    const [mine, other] = await Promise.all([
      home.run(['registry', 'rebuild', '--json', ...killed]),
      home.run(['registry', 'rebuild', '--json', ...place]),
    ])
    const { digest, reports } = JSON.parse(mine.stdout)
    expect([digest, reports]).toEqual([JSON.parse(other.stdout).digest, 1])
  }, 60_000)

  it('builds a site with signed allowlists', async () => {
    const site = home.path('site')
    const built = await registry('build', '--out', site, '--sign')
    expect(built.code, built.stderr).toBe(0)
    expect(existsSync(join(site, `allowlists/${chain}/allowlist.sigstore.json`))).toBe(true)
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('Text, score 55 and above')
  })

  it('says 507 where the system lets it write no more, keeps nothing of it, and serves until it is told to stop', async () => {
    const serve = ['registry', 'serve', '--port', '0', '--accept', ...place]
    const { child, finished } = home.start(serve, {}, { mostBlocks: 1000 })
    const address = await new Promise<string>((found) =>
      child.stdout.once('data', (chunk: Buffer) => found(chunk.toString().trim())),
    )
    const form = new FormData()
    form.set('report.sigstore.json', new Blob(['{}']), 'report.sigstore.json')
    form.set('transcript.jsonl', new Blob([Buffer.alloc(4_000_000, 'x')]), 'transcript.jsonl')
    const full = await fetch(`${address}/v1/reports`, { method: 'POST', body: form })
    expect([full.status, full.headers.get('content-type')]).toEqual([
      507,
      'application/problem+json',
    ])
    expect(readdirSync(join(home.path('registry'), 'incoming'))).toEqual([])
    const reply = await fetch(`${address}/v1/chains/${chain}/nodes`)
    expect(await reply.json()).toMatchObject({ nodes: [{ url, state: 'valid' }] })
    child.kill('SIGTERM')
    expect((await finished).code).toBe(0)
  })
})
