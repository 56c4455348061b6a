import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HomeHere } from '../support/command-here.ts'
import { simulate } from '../support/node.ts'
import { wholeSuiteTiers } from '../support/tiers.ts'

const home = new HomeHere()
afterAll(() => home[Symbol.dispose]())

const key = (name: string, half: 'key' | 'pub' = 'pub') => join(home.keys, `${name}.${half}.pem`)
const log = join(home.folder, 'log')
const policy = join(home.folder, 'trust.json')
const [reportA, reportB] = [join(home.folder, 'a'), join(home.folder, 'b')]
let tiers = ''
let vkey = ''

/** Runs a command that must do well. */
async function done(args: readonly string[], env?: Record<string, string>): Promise<string> {
  const { code, stdout, stderr } = await home.run(args, env)
  expect(code, `${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
  return stdout.trim()
}

const signed = ['--policy', policy, '--sign-with', key('root', 'key')]
const verify = (reports: readonly string[], ...more: string[]) =>
  home.run([
    'verify',
    ...reports,
    '--policy',
    policy,
    '--tiers',
    tiers,
    '--suite',
    'starter',
    ...more,
  ])

const own = (name: string) => ({
  IQCHAINS_KEYS: join(home.folder, `keys-${name}`),
  IQCHAINS_RUNS: join(home.folder, `runs-${name}`),
})

/**
 * A certifier's run: announced in the log, its seed drawn with the witness's nonce, recorded as the entry
 * after the intent.
 */
async function certify(name: string, url: string, folder: string, intent: number): Promise<void> {
  const reports = join(home.folder, `reports-${name}`)
  const where = ['--log', log, '--log-key', key('log', 'key')]
  const args = [
    ...['certify', url, '--api', 'chat', '--suite', 'starter', '--tiers', tiers, '--third-party'],
    ...where,
    ...['--nonce-from', key('witness'), '--reports', reports, '--concurrency', '16'],
  ]
  const waiting = await home.run(args, own(name))
  expect(waiting.code, waiting.stderr).toBe(4)
  expect(waiting.stderr).toContain(`announced as entry ${intent} of 'a.example/log'`)
  expect(waiting.stderr).toContain(`iqchains log nonce ${intent}`)
  const asked = ['log', 'nonce', String(intent), '--log', log, '--vkey', vkey, '--name', 'witness']
  const nonce = join(home.folder, `nonce-${name}.json`)
  writeFileSync(nonce, await done(asked))
  await done([...args, '--nonce', nonce], own(name))
  const [run = ''] = readdirSync(reports)
  cpSync(join(reports, run), folder, { recursive: true })
}

/** Proves an entry under the newest, cosigned checkpoint. */
const prove = (index: number, folder: string) =>
  done([
    'log',
    'prove',
    String(index),
    '--log',
    log,
    '--vkey',
    vkey,
    '--out',
    join(folder, 'report.tlog-proof'),
  ])

const witness = () =>
  done([
    'log',
    'witness',
    'w.example',
    '--log',
    log,
    '--vkey',
    vkey,
    '--state',
    join(home.folder, 'seen'),
    '--add',
  ])

beforeAll(async () => {
  tiers = wholeSuiteTiers(home)
  for (const name of ['root', 'root2', 'log', 'witness'])
    await done(['keys', 'new', '--name', name])
  for (const name of ['a', 'b']) {
    await done(['keys', 'new'], own(name))
    cpSync(join(home.folder, `keys-${name}`, 'certifier.pub.pem'), key(name))
  }
  vkey = await done(['log', 'new', 'a.example/log', '--log', log])
  await using node = await simulate({ skill: 0.9 })
  await certify('a', node.url, reportA, 0)
  await certify('b', node.url, reportB, 2)

  await done([
    'trust',
    'new',
    '--root',
    `dao=${key('root')}`,
    '--suite',
    'starter',
    '--tiers',
    tiers,
    '--operators',
    '2',
    ...signed,
  ])
  for (const [operator, name] of [
    ['a.example', 'a'],
    ['b.example', 'b'],
  ] as const) {
    await done([
      'trust',
      'add',
      `${operator}=${key(name)}`,
      '--role',
      'certifier',
      '--from',
      '2026-01-01T00:00:00Z',
      ...signed,
    ])
  }
  await done([
    'trust',
    'add',
    `a.example=${key('log')}`,
    '--role',
    'log',
    '--name',
    'a.example/log',
    ...signed,
  ])
  await done([
    'trust',
    'add',
    `w.example=${key('witness')}`,
    '--role',
    'witness',
    '--name',
    'w.example',
    '--from',
    '2026-01-01T00:00:00Z',
    ...signed,
  ])

  expect(await witness()).toMatch(/^\u2014 w\.example /u)
  await prove(1, reportA)
  await prove(3, reportB)
}, 300_000)

describe('a policy of two certifiers, a log and a witness', () => {
  it('is not believed before its digest was compared', async () => {
    const { code, stderr } = await verify([reportA, reportB])
    expect(code).toBe(2)
    expect(stderr).toContain('this policy was never compared with its makers')
    const absent = await home.run(['verify', reportA, '--policy', 'nowhere.json'])
    expect(absent.stderr).toContain('nowhere.json: cannot be read')
    const wrong = await home.run(['trust', 'pin', 'f'.repeat(64), '--policy', policy])
    expect(wrong.code).toBe(6)
    const shown = JSON.parse(await done(['trust', 'show', '--policy', policy, '--json']))
    expect(shown).toMatchObject({ pinned: false, content: { version: 5 } })
    await done(['trust', 'pin', shown.digest, '--policy', policy])
    expect(await done(['trust', 'show', '--policy', policy])).toContain('(believed)')
  })

  it('verifies two reports that agree, with one line for each check', async () => {
    const { code, stdout, stderr } = await verify([reportA, reportB], '--log', log)
    expect(code, stdout + stderr).toBe(0)
    expect(stdout).toContain(
      "ok   log: entry 1 of 'a.example/log' at 4 entries, seen by 1 known witnesses",
    )
    expect(stdout).toContain('ok   withdrawals: neither withdrawn nor replaced in 4 entries')
    expect(stdout).toMatch(/^VERIFIED: http.*; by a\.example, b\.example$/mu)
  })

  it('does not verify one report alone, nor one without transcript or proof', async () => {
    const alone = await verify([reportA])
    expect(alone.code).toBe(6)
    expect(alone.stdout).toContain('FAIL quorum: 1 of the 2 operators that must replicate')
    expect(alone.stdout).toMatch(/^INSUFFICIENT: /mu)

    const bare = join(home.folder, 'bare')
    cpSync(reportB, bare, { recursive: true })
    for (const name of ['transcript.jsonl', 'report.tlog-proof']) {
      rmSync(join(bare, name))
    }
    const { code, stdout } = await verify([reportA, bare])
    expect(code).toBe(6)
    expect(stdout).toContain('the answers were not judged again')
    expect(stdout).toContain('there is no proof that it is in a log')
  })

  it('refuses the proof of another report', async () => {
    const swapped = join(home.folder, 'swapped')
    cpSync(reportB, swapped, { recursive: true })
    cpSync(join(reportA, 'report.tlog-proof'), join(swapped, 'report.tlog-proof'))
    const { code, stdout } = await verify([swapped])
    expect(code).toBe(6)
    expect(stdout).toContain('FAIL log: the proof is of another statement or signature')
    expect(stdout).toContain(`INVALID: ${swapped}`)
  })

  it('shows what was withdrawn to whoever has the log', async () => {
    const env = own('b')
    const args = ['log', 'append', 'withdrawal', '--target', '3', '--reason', 'wrong node']
    const where = ['--log', log, '--log-key', key('log', 'key')]
    expect(await done([...args, ...where], env)).toBe('4')
    const { code, stdout } = await verify([reportA, reportB], '--log', log)
    expect(code).toBe(6)
    expect(stdout).toContain('entry 4 of the log: wrong node')
    const { code: hidden } = await verify([reportA, reportB])
    expect(hidden).toBe(0)
  })

  it('refuses a log that was rewritten, for the verifier, the witness and the monitor', async () => {
    const state = join(home.folder, 'visited')
    const monitor = (place: string) =>
      home.run(['log', 'monitor', '--log', place, '--vkey', vkey, '--state', state])
    expect((await monitor(log)).code).toBe(0)
    const fork = join(home.folder, 'fork')
    await done(['log', 'new', 'a.example/log', '--log', fork])
    for (const folder of [reportB, reportA, reportA, reportA, reportA]) {
      const copied = join(home.folder, 'copied')
      cpSync(folder, copied, { recursive: true })
      await done(['log', 'append', 'report', copied, '--log', fork])
    }
    const visited = await monitor(fork)
    expect(visited.code).toBe(6)
    expect(visited.stdout).toContain('ALARM forked')
    const seen = ['--state', join(home.folder, 'seen')]
    const asked = await home.run([
      'log',
      'witness',
      'w.example',
      '--log',
      fork,
      '--vkey',
      vkey,
      ...seen,
    ])
    expect(asked.code).toBe(6)
    expect(asked.stderr).toContain('does not continue the tree of 4 leaves')
    const { code, stdout } = await verify([reportA, reportB], '--log', fork)
    expect(code).toBe(6)
    expect(stdout).toContain('one of them is a fork')
  })

  it('names intents without result', async () => {
    const suite = ['--suite', 'starter', '--tiers', tiers]
    const node = ['--node', join(reportA, 'node.json'), ...suite, '--within', '1']
    const env = own('a')
    const where = ['--log', log, '--log-key', key('log', 'key')]
    expect(await done(['log', 'append', 'intent', ...node, ...where], env)).toBe('5')
    const { stdout } = await home.run(['log', 'verify', '--log', log, '--vkey', vkey, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ event: 'audit', size: 6, alarms: [] })
    const proof = join(reportA, 'report.tlog-proof')
    expect(await done(['log', 'verify', proof, '--vkey', vkey])).toContain('"kind":"report"')
  })
})

describe('changing a policy', () => {
  it('hands over to two root keys only when both sign, and goes on from what was believed', async () => {
    const rotate = [
      'trust',
      'rotate',
      '--add',
      `ops=${key('root2')}`,
      '--threshold',
      '2',
      ...signed,
    ]
    const draft = await done(rotate)
    expect(draft).toBe(join(home.folder, 'trust.draft.json'))
    const before = readFileSync(policy)
    await done(['trust', 'sign', draft, '--policy', policy, '--sign-with', key('root2', 'key')])
    expect(existsSync(draft)).toBe(false)
    expect(readFileSync(join(home.folder, 'trust.5.json'))).toEqual(before)
    expect((await verify([reportA, reportB])).code).toBe(0)

    // The version before is not believed again.
    const old = join(home.folder, 'old.json')
    writeFileSync(old, before)
    const { code, stderr } = await home.run(['verify', reportA, '--policy', old])
    expect(code).toBe(6)
    expect(stderr).toContain('version 6 was seen before, and none is newer')
  })

  it('revokes a key', async () => {
    const shown = JSON.parse(await done(['trust', 'show', '--policy', policy, '--json']))
    const { keyid } = shown.content.keys.find(
      (one: { operator: string }) => one.operator === 'b.example',
    )
    const at = ['--at', '2026-01-02T00:00:00Z']
    const args = ['trust', 'revoke', keyid, '--reason', 'compromise', ...at, ...signed]
    await done([...args, '--sign-with', key('root2', 'key')])
    const { code, stdout } = await verify([reportA, reportB])
    expect(code).toBe(6)
    expect(stdout).toContain(`${keyid} is revoked since 2026-01-02T00:00:00Z (compromise)`)
  })

  it('says what is wrong in a line', async () => {
    for (const [args, message] of [
      [['trust', 'new', '--root', `dao=${key('root')}`, ...signed], 'there is a policy already'],
      [
        ['trust', 'revoke', 'SHA256:x', '--reason', 'retired', ...signed],
        'is not in the trust file',
      ],
      [['trust', 'add', 'x=none.pem', '--role', 'certifier', ...signed], 'none.pem'],
      [['trust', 'rules', policy, ...signed], 'trust file at /rules'],
      [['log', 'append', 'joke', '--log', log], "no entry of kind 'joke'"],
      [['log', 'append', 'report', reportA, '--log', join(home.folder, 'none')], 'no log'],
      [['log', 'new', 'a.example/log', '--log', log], 'there is a log already'],
      [['log', 'prove', '99', '--log', log, '--vkey', vkey], 'no entry 99 in a log of 6'],
      [['log', 'verify', '--log', log], 'no key of the log to trust'],
      [['verify', reportA, '--log', log], '--log is of no use without --policy'],
    ] as const) {
      const { code, stderr } = await home.run(args)
      expect(code, args.join(' ')).toBe(2)
      expect(stderr).toContain(message)
      expect(stderr).not.toContain('    at ')
    }
  })
})
