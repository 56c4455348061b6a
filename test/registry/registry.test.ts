import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { Registry, sourcesOf } from '../../src/registry/index.ts'
import { cast } from '../trust/building.ts'
import { type Published, policyAt, publish, soon, trust } from './building.ts'

const chain = 'A200'
let folder = ''
let registry: Registry
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-registry-'))
  registry = new Registry(join(folder, 'registry'))
  return () => {
    registry[Symbol.dispose]()
    rmSync(folder, { recursive: true })
  }
})

async function add(what: Published | string = {}, at = soon) {
  const place = typeof what === 'string' ? what : await publish(join(folder, 'reports'), what)
  const [source] = await sourcesOf(place)
  if (source === undefined) throw new Error('no source')
  return registry.add(source, policyAt(at))
}

const states = (at = soon) =>
  registry
    .nodesOf(chain, trust, new Date(at))
    .map(({ state, report }) => [report.node.url, state])
    .toSorted()

describe('a registry', () => {
  it('tells who may serve a chain, until when and certified by whom', async () => {
    expect((await add()).kind).toBe('added')
    const [standing, ...others] = registry.nodesOf(chain, trust, new Date(soon))
    expect(others).toEqual([])
    expect(standing).toMatchObject({
      state: 'valid',
      operators: ['a.example'],
      until: '2027-02-20T12:00:00.000Z',
      certificate: { chain, minScore: '55', terms: { pricePerRelayUsd: '0.00075' } },
    })
    expect(registry.chains(trust, new Date(soon))).toMatchObject([{ id: chain, valid: 1 }])
  })

  it('keeps the bytes as they came, and a report handed in twice once', async () => {
    const place = await publish(join(folder, 'reports'))
    const first = await add(place)
    const again = await add(place)
    if (first.kind === 'refused') throw new Error(first.rejected.reason)
    expect([first.kind, again.kind]).toEqual(['added', 'known'])
    const kept = registry.folderOf(first.report.digest)
    expect(readdirSync(kept).sort()).toEqual(readdirSync(place).sort())
    for (const name of readdirSync(place)) {
      expect(readFileSync(join(kept, name))).toEqual(readFileSync(join(place, name)))
    }
    expect([...registry.reports()]).toHaveLength(1)
  })

  it('refuses what does not verify, with the check that failed, and shows no score of it', async () => {
    const place = await publish(join(folder, 'reports'))
    appendFileSync(join(place, 'report.json'), ' ')
    const added = await add(place)
    expect(added).toMatchObject({ kind: 'refused', rejected: { check: 'subjects' } })
    expect(registry.rejected()).toEqual([])
    if (added.kind === 'refused') await registry.reject(added.rejected)
    expect(registry.rejected()).toMatchObject([{ check: 'subjects' }])
    expect([...registry.reports()]).toEqual([])
    expect(states()).toEqual([])
    expect(existsSync(join(folder, 'registry/objects'))).toBe(true)
    expect(readdirSync(join(folder, 'registry/objects'))).toEqual([])
  })

  it('shows nothing as valid that has ended, or that a later report of the certifier denies', async () => {
    await add({ url: 'https://a.example' })
    await add({ url: 'https://b.example' })
    await add({ url: 'https://b.example', certified: false, finished: '2026-11-25T00:00:00Z' })
    expect(states()).toEqual([
      ['https://a.example', 'valid'],
      ['https://b.example', 'denied'],
    ])
    expect(states('2026-11-24T00:00:00Z').map(([, state]) => state)).toEqual(['valid', 'valid'])
    expect(states('2026-11-01T00:00:00Z')).toEqual([])
    expect(states('2027-03-01T00:00:00Z')).toEqual([])
    const [late] = registry.standingsOf(
      'https://a.example',
      trust,
      new Date('2027-03-01T00:00:00Z'),
    )
    expect(late?.state).toBe('expired')
  })

  it('does not believe self-certified reports, nor signers that the policy does not name', async () => {
    await add({ url: 'https://self.example', assurance: 'self' })
    expect(states()).toEqual([['https://self.example', 'insufficient']])
    const foreign = await add({ url: 'https://c.example', by: cast.root1 })
    expect(foreign).toMatchObject({ kind: 'refused', rejected: { check: 'signatures' } })
  })

  it('is made again from its reports with the same result, whatever became of the index', async () => {
    for (const at of [1, 2, 3]) await add({ url: `https://${at}.example` })
    const before = registry.digest()
    registry[Symbol.dispose]()
    for (const name of readdirSync(join(folder, 'registry'))) {
      if (name.startsWith('index.sqlite')) rmSync(join(folder, 'registry', name))
    }
    registry = new Registry(join(folder, 'registry'))
    expect(registry.isStale).toBe(true)
    expect(await registry.rebuild(policyAt(soon))).toBe(before)
    expect(registry.isStale).toBe(false)
    expect(states()).toHaveLength(3)
  })

  it.each([
    ['is no database', 'garbage, garbage, garbage, garbage'],
    ['is empty', ''],
  ])('makes an index that %s again', async (_, text) => {
    await add()
    const before = registry.digest()
    registry[Symbol.dispose]()
    const place = join(folder, 'registry')
    for (const name of readdirSync(place)) {
      if (name.startsWith('index.sqlite')) rmSync(join(place, name))
    }
    writeFileSync(join(place, 'index.sqlite'), text)
    registry = new Registry(place)
    expect(registry.isStale).toBe(true)
    expect(await registry.rebuild(policyAt(soon))).toBe(before)
  })

  it('makes an index with damaged pages again when it is rebuilt', async () => {
    for (const at of [1, 2, 3]) await add({ url: `https://${at}.example` })
    const before = registry.digest()
    registry[Symbol.dispose]()
    const path = join(folder, 'registry/index.sqlite')
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0xff, 4096))
    registry = new Registry(join(folder, 'registry'))
    expect(await registry.rebuild(policyAt(soon))).toBe(before)
    expect(states()).toHaveLength(3)
  })

  it('makes an index of an earlier version again', async () => {
    for (const at of [1, 2, 3]) await add({ url: `https://${at}.example` })
    const before = registry.digest()
    registry[Symbol.dispose]()
    const earlier = new Database(join(folder, 'registry/index.sqlite'))
    earlier.pragma('user_version = 6')
    earlier.exec('DROP TABLE checked')
    earlier.close()
    registry = new Registry(join(folder, 'registry'))
    expect(registry.isStale).toBe(true)
    expect(states()).toEqual([])
    expect(await registry.rebuild(policyAt(soon))).toBe(before)
    expect(states()).toHaveLength(3)
  })

  it('says of a row that is damaged how the index is made again', async () => {
    await add()
    registry[Symbol.dispose]()
    const damaged = new Database(join(folder, 'registry/index.sqlite'))
    damaged.exec('UPDATE report SET own = substr(own, 1, 20)')
    damaged.close()
    registry = new Registry(join(folder, 'registry'))
    expect(() => states()).toThrow(
      expect.objectContaining({
        code: 'JOURNAL',
        next: expect.stringContaining('registry rebuild'),
      }),
    )
    await registry.rebuild(policyAt(soon))
    expect(states()).toHaveLength(1)
  })

  it('leaves alone a database that is not its own', () => {
    const place = join(folder, 'foreign')
    mkdirSync(place)
    const database = new Database(join(place, 'index.sqlite'))
    database.exec('CREATE TABLE precious (text TEXT)')
    database.close()
    expect(() => new Registry(place)).toThrow('a database that is not ours')
    const again = new Database(join(place, 'index.sqlite'))
    expect(again.prepare('SELECT COUNT(*) FROM precious').pluck().get()).toBe(0)
    again.close()
  })

  it('notices in a rebuild that a stored report was changed', async () => {
    const added = await add()
    if (added.kind === 'refused') throw new Error(added.rejected.reason)
    const report = join(registry.folderOf(added.report.digest), 'report.json')
    writeFileSync(report, readFileSync(report, 'utf8').replace('61.11', '99.11'))
    await registry.rebuild(policyAt(soon))
    expect(states()).toEqual([])
    expect(registry.rejected()).toMatchObject([{ digest: added.report.digest }])
    expect(registry.isStale).toBe(false)
  })

  it('finds a node by address or digest', async () => {
    await add({ url: 'https://low.example' })
    await add({ url: 'https://high.example' })
    const [byUrl] = registry.reportsOf('https://low.example')
    expect(registry.reportsOf(byUrl?.node.digest ?? '')).toEqual([byUrl])
    expect(registry.reportsOf('https://nowhere.example')).toEqual([])
  })
})

describe('reports to register', () => {
  it('are found in a report folder, a folder of them, or beside a bundle', async () => {
    const place = await publish(join(folder, 'reports'))
    await publish(join(folder, 'reports'))
    expect(await sourcesOf(place)).toHaveLength(1)
    expect(await sourcesOf(join(folder, 'reports'))).toHaveLength(2)
    expect(await sourcesOf(join(place, 'report.sigstore.json'))).toHaveLength(1)
  })

  it('are refused where there is none, and where a file is a link', async () => {
    await expect(sourcesOf(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'CONFIG' })
    await expect(sourcesOf(folder)).rejects.toThrow('no report here')
    const place = await publish(join(folder, 'reports'))
    const linked = join(folder, 'linked')
    cpSync(place, linked, { recursive: true })
    rmSync(join(linked, 'report.json'))
    symlinkSync(join(place, 'report.json'), join(linked, 'report.json'))
    await expect(add(linked)).rejects.toThrow('is a symbolic link')
    expect(readdirSync(join(folder, 'registry/objects'))).toEqual([])
  })
})
