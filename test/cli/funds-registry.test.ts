import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AnnouncedRuns } from '../support/announced.ts'
import { HomeHere } from '../support/command-here.ts'
import { simulate } from '../support/node.ts'
import { starterTiersText } from '../support/tiers.ts'

const home = new HomeHere()
afterAll(() => home[Symbol.dispose]())

const tiers = home.path('tiers.json')
const dearer = home.path('dearer.json')
const claims = home.path('claims.csv')
const week = isoWeek(new Date())
const key = (name: string, half: 'key' | 'pub' = 'pub') => join(home.keys, `${name}.${half}.pem`)
const policy = home.path('trust.json')
const suppliers = home.path('suppliers.csv')
const operators = home.path('operators.csv')
const log = home.path('log')
const sign = ['--policy', policy, '--sign-with', key('root', 'key')]
const trusted = ['--policy', policy, '--suite', 'starter', '--tiers', tiers, '--log', log]

/** The week of ISO 8601 that a time is in. */
function isoWeek(now: Date): string {
  const thursday = new Date(now)
  thursday.setUTCDate(now.getUTCDate() + 3 - ((now.getUTCDay() + 6) % 7))
  const year = thursday.getUTCFullYear()
  const days = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000)
  return `${year}-W${`${Math.floor(days / 7) + 1}`.padStart(2, '0')}`
}

async function done(args: readonly string[], env?: Record<string, string>): Promise<string> {
  const { code, stdout, stderr } = await home.run(args, env)
  expect(code, `${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
  return stdout.trim()
}

/** Certifies a node with a certifier of its own; announced in a log, or by whoever operates the node. */
async function certify(name: string, url: string, runs: AnnouncedRuns | undefined): Promise<void> {
  const keys = home.path(`keys-${name}`)
  const env = { IQCHAINS_KEYS: keys, IQCHAINS_RUNS: home.path(`runs-${name}`) }
  const own = home.path(`own-${name}`)
  const asked = ['--suite', 'starter', '--tiers', tiers, '--concurrency', '16', '--reports', own]
  if (runs === undefined) await done(['certify', url, '--api', 'chat', ...asked], env)
  else await runs.certify(url, asked, env)
  for (const run of readdirSync(own)) {
    cpSync(join(own, run), join(home.reports, `${name}-${run}`), { recursive: true })
  }
  cpSync(join(keys, 'certifier.pub.pem'), key(name))
}

async function ratesOf(file: string, more: readonly string[]): Promise<string> {
  const out = home.path(file)
  await done(['funds', 'rates', '--week', week, '--pokt-usd', '0.25', ...more, '--out', out])
  return out
}

const tally = (rates: string, ...more: string[]) => {
  const files = ['--rates', rates, '--operators', operators, '--suppliers', suppliers]
  return home.run(['funds', 'tally', claims, ...files, '--registry', home.reports, ...more])
}

let rates = ''

/** Lets a witness see the log, and proves the report of its second entry under what was cosigned. */
async function cosign({ vkey }: AnnouncedRuns, name: string): Promise<void> {
  const at = ['--log', log, '--vkey', vkey]
  await done(['log', 'witness', 'w.example', ...at, '--state', home.path('seen'), '--add'])
  const out = join(home.reports, name, 'report.tlog-proof')
  await done(['log', 'prove', '1', ...at, '--out', out])
}

beforeAll(async () => {
  writeFileSync(tiers, starterTiersText())
  await using good = await simulate({ skill: 0.9 })
  await using own = await simulate({ skill: 0.9, seed: 'other' })
  await done(['keys', 'new', '--name', 'root'])
  const runs = await AnnouncedRuns.begin(home)
  await certify('a', good.url, runs)
  await certify('self', own.url, undefined)

  await done([
    'trust',
    'new',
    '--root',
    `dao=${key('root')}`,
    '--suite',
    'starter',
    '--tiers',
    tiers,
    ...sign,
  ])
  const trust = (owner: string, role: string, more: readonly string[] = []) =>
    done(['trust', 'add', owner, '--role', role, ...more, ...sign])
  const from = ['--from', '2026-01-01T00:00:00Z']
  await trust(`a.example=${key('a')}`, 'certifier', from)
  await trust(`a.example=${key('log')}`, 'log', ['--name', 'a.example/log'])
  await trust(`w.example=${key('witness')}`, 'witness', ['--name', 'w.example', ...from])
  const [published = ''] = readdirSync(home.reports).filter((name) => name.startsWith('a-'))
  await cosign(runs, published)

  const origins = [new URL(good.url).origin, new URL(own.url).origin]
  writeFileSync(suppliers, `supplier,url\ns-good,${origins[0]}\ns-own,${origins[1]}\n`)
  writeFileSync(operators, 'application,operator,from_height,to_height\napp,XYZ,0,\n')
  const now = new Date().toISOString()
  const row = (supplier: string, at: number) =>
    `${now},${at},iq-text-55,app,${supplier},${at},1,proven`
  const head = 'time,session_height,chain,application,supplier,relays,evidence_type,status'
  const rows = [row('s-good', 100), row('s-good', 200), row('s-own', 30), row('s-unknown', 4)]
  writeFileSync(claims, `${[head, ...rows].join('\n')}\n`)
  rates = await ratesOf('rates.json', ['--tiers', tiers])

  const changed = JSON.parse(readFileSync(tiers, 'utf8'))
  for (const chain of changed.chains) {
    if (chain.id === 'iq-text-55') chain.pricePerRelayUsd = '0.0015'
  }
  writeFileSync(dearer, JSON.stringify(changed))
}, 240_000)

/** The rows of the table of flags, without the total. */
function flags(stdout: string): string[] {
  return stdout.split('\n').flatMap((line) => (line.startsWith('s-') ? [line.trim()] : []))
}

describe('relays looked up in reports that the product itself signed', () => {
  it('are flagged with counts and amounts where their node has no certificate', async () => {
    const { code, stdout, stderr } = await tally(rates, '--key', key('a'), '--key', key('self'))
    expect(code, stderr).toBe(0)
    expect(flags(stdout)).toEqual([
      expect.stringMatching(/^s-own +iq-text-55 +1 +30 +0\.09 +no valid certificate$/u),
      expect.stringMatching(
        /^s-unknown +iq-text-55 +1 +4 +0\.012 +no node named for the supplier$/u,
      ),
    ])
    expect(stdout).toMatch(/^all +2 +34 +0\.102$/mu)
    expect(stderr).toContain('certified by the operator of the node: it certifies nothing')
  })

  it('are flagged when they are charged at another price than was certified', async () => {
    const { stdout } = await tally(
      await ratesOf('dearer-rates.json', ['--tiers', dearer]),
      '--key',
      key('a'),
    )
    expect(flags(stdout)[0]).toMatch(
      /^s-good +iq-text-55 +2 +300 +1\.8 +certified at \$0\.00075 \(0\.9 POKT\), charged at \$0\.0015$/u,
    )
  })

  it('are all flagged when nobody signed whom the user trusts', async () => {
    const { stdout, stderr } = await tally(rates, '--key', key('root'))
    expect(stderr).toContain('it certifies nothing')
    expect(flags(stdout)).toHaveLength(3)
  })

  it('are looked up by a trust policy, once its digest was compared', async () => {
    const early = await tally(rates, ...trusted)
    expect(early.code).toBe(2)
    expect(early.stderr).toContain('this policy was never compared with its makers')
    const { digest } = JSON.parse(await done(['trust', 'show', '--policy', policy, '--json']))
    await done(['trust', 'pin', digest, '--policy', policy])
    const { code, stdout, stderr } = await tally(rates, ...trusted)
    expect(code, stderr).toBe(0)
    expect(flags(stdout).map((line) => line.split(' ')[0])).toEqual(['s-own', 's-unknown'])
    expect(stderr).toContain('it certifies nothing')
  })

  it('are all flagged by a policy that revoked the key before they were certified', async () => {
    const { content } = JSON.parse(await done(['trust', 'show', '--policy', policy, '--json']))
    const { keyid } = content.keys.find((one: { operator: string; roles: string[] }) =>
      one.roles.includes('certifier'),
    )
    const when = ['--reason', 'compromise', '--at', '2026-01-02T00:00:00Z']
    await done(['trust', 'revoke', keyid, ...when, ...sign])
    const { stdout, stderr } = await tally(rates, ...trusted)
    expect(flags(stdout)).toHaveLength(3)
    expect(stderr).toContain('key-revoked')
  })

  it('are never looked up with half of what that takes', async () => {
    const half = await home.run([
      'funds',
      'tally',
      claims,
      '--rates',
      rates,
      '--operators',
      operators,
      '--policy',
      policy,
    ])
    expect(half.code).toBe(2)
    expect(half.stderr).toContain('--registry and --suppliers')
    expect((await tally(rates, '--key', key('a'), '--log', home.folder)).stderr).toContain(
      '--log is of no use without --policy',
    )
    expect((await tally(rates, '--key', key('a'), '--policy', policy)).stderr).toContain(
      'name one of them',
    )
  })
})
