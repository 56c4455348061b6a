import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderStore, type LogStore } from '../../src/log/index.ts'
import { FollowedPolicy, Registry, sourcesOf } from '../../src/registry/index.ts'
import { readTrust } from '../../src/trust/index.ts'
import { cast, content, signedBy, trustWith } from '../trust/building.ts'
import {
  announce,
  trust as believed,
  type Published,
  publish,
  soon,
  supersede,
  withdraw,
} from './building.ts'

const chain = 'A200'
const now = new Date(soon)
let folder = ''
let log: LogStore
let registry: Registry
let trust = believed
let stamp = 0
let followed: FollowedPolicy
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-following-'))
  log = folderStore(join(folder, 'log'))
  registry = new Registry(join(folder, 'registry'))
  trust = believed
  mkdirSync(join(folder, 'reports'))
  return () => {
    registry[Symbol.dispose]()
    rmSync(folder, { recursive: true })
  }
})

const source = () => ({
  trust: async () => trust,
  stamp: () => `${stamp} ${trust.digest}`,
  log: join(folder, 'log'),
})

async function open(): Promise<void> {
  followed = await FollowedPolicy.open(registry, source(), now)
}

/** Publishes a report in the log; gives the index of its entry. */
async function published(what: Published = {}): Promise<{ place: string; index: number }> {
  const place = await publish(join(folder, 'reports'), { log, ...what })
  return { place, index: entries() - 1 }
}

const entries = () => Number(log.read('checkpoint')?.toString().split('\n')[1])

async function add(place: string): Promise<string> {
  const [one] = await sourcesOf(place)
  const added = one && (await registry.add(one, followed.at(now)))
  if (added === undefined || added.kind === 'refused') {
    throw new Error(added?.rejected.reason ?? 'no source')
  }
  return added.report.digest
}

const states = (at = now) =>
  Object.fromEntries(
    registry
      .nodesOf(chain, followed.trust, at)
      .map(({ state, report, reasons }) => [
        report.node.url,
        [state, ...reasons.map(({ code }) => code)].join(' '),
      ]),
  )

describe('a registry that follows a log', () => {
  it('takes a report for withdrawn, or replaced, from the next look on, without being made again', async () => {
    const a = await published({ url: 'https://a.example' })
    const b = await published({ url: 'https://b.example' })
    const c = await published({ url: 'https://c.example' })
    await open()
    for (const { place } of [a, b, c]) await add(place)
    expect(new Set(Object.values(states()))).toEqual(new Set(['valid']))
    expect(await followed.look(now)).toEqual([])

    await withdraw(log, a.index)
    await supersede(log, b.index, c.index)
    expect(await followed.look(now)).toEqual([{ kind: 'log', size: 8, changed: 2 }])
    expect(states()).toEqual({
      'https://a.example': 'withdrawn quorum withdrawn',
      'https://b.example': 'withdrawn quorum superseded',
      'https://c.example': 'valid',
    })
    expect(await followed.look(now)).toEqual([])
    const digest = registry.digest()
    expect(await registry.rebuild(followed.at(now))).toBe(digest)
  })

  it('knows what the log says of a report when it was read by another process meanwhile', async () => {
    const a = await published({ url: 'https://a.example' })
    await open()
    const before = followed.at(now)
    await withdraw(log, a.index)
    using other = new Registry(join(folder, 'registry'))
    await FollowedPolicy.open(other, source(), now)
    // Added under the log as it was before the withdrawal.
    const [one] = await sourcesOf(a.place)
    if (one !== undefined) await registry.add(one, before)
    expect(states()).toEqual({ 'https://a.example': 'valid' })
    await followed.look(now)
    expect(states()).toEqual({ 'https://a.example': 'withdrawn quorum withdrawn' })
  })

  it('looks at reports again that were added before there was a log to read', async () => {
    const a = await published({ url: 'https://a.example' })
    const { log: _, ...without } = source()
    followed = await FollowedPolicy.open(registry, without, now)
    await add(a.place)
    await withdraw(log, a.index)
    expect(states()).toEqual({ 'https://a.example': 'valid' })
    await open()
    expect(states()).toEqual({ 'https://a.example': 'withdrawn quorum withdrawn' })
  })

  it('counts a run that was announced as missed once its deadline has passed, by the clock alone', async () => {
    const a = await published({ url: 'https://a.example' })
    await open()
    await add(a.place)
    await announce(log, 'https://a.example', '2026-12-05T00:00:00Z')
    await followed.look(now)
    expect(states(new Date('2026-12-05T23:59:59Z'))).toEqual({ 'https://a.example': 'valid' })
    expect(states(new Date('2026-12-06T00:00:01Z'))).toEqual({
      'https://a.example': 'insufficient quorum unpublished',
    })
  })

  it('ignores the withdrawal of a stranger', async () => {
    const a = await published({ url: 'https://a.example' })
    await open()
    await add(a.place)
    await withdraw(log, a.index, cast.certifierB)
    expect(await followed.look(now)).toEqual([{ kind: 'log', size: 3, changed: 0 }])
    expect(states()).toEqual({ 'https://a.example': 'valid' })
  })

  it('keeps to what was said before where the log is damaged, shorter or another one, and says so once', async () => {
    const a = await published({ url: 'https://a.example' })
    cpSync(join(folder, 'log'), join(folder, 'short'), { recursive: true })
    await open()
    await add(a.place)
    await withdraw(log, a.index)
    await followed.look(now)
    const put = (from: string) => {
      rmSync(join(folder, 'log'), { recursive: true })
      cpSync(from, join(folder, 'log'), { recursive: true })
    }
    cpSync(join(folder, 'log'), join(folder, 'whole'), { recursive: true })

    put(join(folder, 'short'))
    const refused = { kind: 'refused', what: 'log' }
    expect(await followed.look(now)).toMatchObject([
      { ...refused, reason: expect.stringContaining('had 3 entries before') },
    ])
    expect(followed.refusal).toContain('had 3 entries before')
    expect(await followed.look(now)).toEqual([])

    rmSync(join(folder, 'log'), { recursive: true })
    mkdirSync(join(folder, 'log'))
    for (const url of ['https://x.example', 'https://y.example']) await published({ url })
    expect(await followed.look(now)).toMatchObject([
      { ...refused, reason: expect.stringContaining('does not continue') },
    ])

    put(join(folder, 'whole'))
    writeFileSync(join(folder, 'log/checkpoint'), 'nonsense')
    expect(await followed.look(now)).toMatchObject([refused])
    await expect(FollowedPolicy.open(registry, source(), now)).rejects.toMatchObject({
      code: 'VERIFICATION',
    })
    expect(states()).toEqual({ 'https://a.example': 'withdrawn quorum withdrawn' })

    put(join(folder, 'whole'))
    expect(await followed.look(now)).toEqual([])
    expect(followed.refusal).toBeUndefined()
  })
})

describe('a registry that follows a policy', () => {
  it('goes by a newer version from the next look on, and by the old one where the new is not believed', async () => {
    const a = await published({ url: 'https://a.example' })
    await open()
    await add(a.place)
    const { rules } = believed.content
    trust = trustWith({ ...rules, quorum: { ...rules.quorum, operators: 2 } })
    expect(await followed.look(now)).toEqual([
      { kind: 'policy', version: 1, digest: trust.digest },
      { kind: 'log', size: 2, changed: 0 },
    ])
    expect(states()).toEqual({ 'https://a.example': 'insufficient quorum' })

    const good = trust
    const bad = async () =>
      readTrust(signedBy({ ...content, root: { threshold: 9, keyids: [] } }, []))
    const opened = await FollowedPolicy.open(registry, source(), now)
    let read = source().trust
    const changing = await FollowedPolicy.open(
      registry,
      { trust: () => read(), stamp: () => `${stamp}` },
      now,
    )
    read = bad
    stamp++
    expect(await changing.look(now)).toMatchObject([{ kind: 'refused', what: 'policy' }])
    expect(await changing.look(now)).toEqual([])
    expect([changing.trust.digest, changing.refusal !== undefined]).toEqual([good.digest, true])
    read = async () => believed
    expect(await changing.look(now)).toMatchObject([{ kind: 'policy' }])
    expect(changing.refusal).toBeUndefined()
    expect(opened.trust).toBe(good)
  })
})

it('the copy of a report that is never finished is swept away after a day, not before', async () => {
  followed = await FollowedPolicy.open(
    registry,
    { trust: async () => believed, stamp: () => '' },
    now,
  )
  const incoming = await registry.incoming()
  writeFileSync(join(incoming, 'left'), '')
  const left = statSync(join(incoming, 'left'))
  await registry.rebuild({ ...followed.at(new Date(left.mtimeMs + 3_600_000)) })
  expect(statSync(join(incoming, 'left'), { throwIfNoEntry: false })).toBeDefined()
  await registry.rebuild({ ...followed.at(new Date(left.mtimeMs + 90_000_000)) })
  expect(statSync(join(incoming, 'left'), { throwIfNoEntry: false })).toBeUndefined()
})
