import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import { buildSite, Registry, type Snapshot, sourcesOf } from '../../src/registry/index.ts'
import { writeReportsInThreads } from '../../src/registry/site/site-threads.ts'
import { SiteWriter } from '../../src/registry/site/site-writer.ts'
import { keySigner } from '../../src/sign/index.ts'
import { cast } from '../trust/building.ts'
import { type Published, policyAt, publish, soon, trust } from './building.ts'

let folder = ''
let registry: Registry
let snapshot: Snapshot
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-site-'))
  registry = new Registry(join(folder, 'registry'))
  snapshot = { registry, trust, at: new Date(soon) }
  return () => {
    registry[Symbol.dispose]()
    rmSync(folder, { recursive: true })
  }
})

async function add(what: Published = {}): Promise<void> {
  const [source] = await sourcesOf(await publish(join(folder, 'reports'), what))
  if (source !== undefined) await registry.add(source, policyAt(soon))
}

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

describe('the site of a registry', () => {
  it('links only to files that it holds, from whatever folder it is read', async () => {
    await add()
    await add({ url: 'https://b.example', certified: false, finished: '2026-11-25T00:00:00Z' })
    const site = join(folder, 'site')
    await buildSite(snapshot, site, undefined)
    const pages = filesIn(site).filter((path) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(8)
    for (const page of pages) {
      const text = readFileSync(page, 'utf8')
      const links = [...text.matchAll(/(?:href|src)="([^"]+)"/gu)].map(([, to = '']) => to)
      const missing = links.filter((to) => {
        const [file = '', anchor] = to.split('#')
        if (file === '') return !text.includes(`id="${anchor}"`)
        return !existsSync(join(dirname(page), file))
      })
      expect(missing, page).toEqual([])
    }
  })

  it('has the same bytes for the same reports, policy and time', async () => {
    await add()
    const digests = async (name: string) => {
      const site = join(folder, name)
      await buildSite(snapshot, site, undefined)
      return filesIn(site).map((path) => [path.slice(site.length), sha256Hex(readFileSync(path))])
    }
    expect(await digests('again')).toEqual(await digests('once'))
  })

  it('has the same bytes whether its reports are written by threads or not', async () => {
    await add()
    const [one, other] = ['one', 'other'].map((name) => join(folder, name)) as [string, string]
    const writer = new SiteWriter(one)
    for (const digest of registry.digests()) await writer.writeReport(snapshot, digest)
    const files = await writeReportsInThreads(snapshot, other, registry.digests())
    const contents = (place: string) =>
      filesIn(place).map((path) => [path.slice(place.length), readFileSync(path, 'utf8')])
    expect(files).toBe(writer.files)
    expect(contents(other)).toEqual(contents(one))
  })

  it('says so when a thread cannot write, and leaves nothing half done', async () => {
    await add()
    const blocked = join(folder, 'blocked')
    writeFileSync(blocked, '')
    const writing = writeReportsInThreads(snapshot, blocked, registry.digests())
    await expect(writing).rejects.toThrow('blocked')
  })

  it('shows text of a node as text, and what would turn it as code points', async () => {
    const model = '<script>alert(1)</script>\u202Egnp.exe\u001B[31m"onload=x'
    await add({ model })
    const site = join(folder, 'site')
    await buildSite(snapshot, site, undefined)
    for (const path of filesIn(site).filter((name) => /\.(?:html|svg|atom)$/u.test(name))) {
      const text = readFileSync(path, 'utf8')
      expect(text, path).not.toContain('<script>')
      expect(text, path).not.toMatch(/[\u202E\u001B]/u)
    }
    const node = readdirSync(join(site, 'nodes')).find((name) => name !== 'index.html') ?? ''
    expect(readFileSync(join(site, 'nodes', node), 'utf8')).toContain('⟨U+202E⟩')
  })

  it('signs allowlists of those that are valid now', async () => {
    await add({ url: 'https://a.example' })
    await add({ url: 'https://self.example', assurance: 'self' })
    const site = join(folder, 'site')
    await buildSite(snapshot, site, keySigner(cast.certifierB.privateKey))
    const list = readFileSync(join(site, 'allowlists/A200/allowlist.json'))
    const { nodes, freshUntil } = JSON.parse(list.toString())
    expect(nodes.map(({ url }: { url: string }) => url)).toEqual(['https://a.example'])
    expect(freshUntil).toBe('2026-12-02T00:00:00.000Z')
    const bundle = JSON.parse(
      readFileSync(join(site, 'allowlists/A200/allowlist.sigstore.json'), 'utf8'),
    )
    const statement = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()
    expect(JSON.parse(statement).subject[0].digest.sha256).toBe(sha256Hex(list))
    expect(JSON.parse(statement).predicate).toEqual(JSON.parse(list.toString()))
  })

  it('replaces a site of ours as a whole, and no folder that holds something else', async () => {
    const site = join(folder, 'site')
    await buildSite(snapshot, site, undefined)
    writeFileSync(join(site, 'left-over.html'), '')
    await buildSite(snapshot, site, undefined)
    expect(existsSync(join(site, 'left-over.html'))).toBe(false)
    await expect(buildSite(snapshot, join(folder, 'registry'), undefined)).rejects.toMatchObject({
      code: 'CONFIG',
    })
    expect(existsSync(join(folder, 'registry/index.sqlite'))).toBe(true)
  })

  it('keeps formulas out of spreadsheets', async () => {
    await add({ model: '=HYPERLINK("x")' })
    const site = join(folder, 'site')
    await buildSite(snapshot, site, undefined)
    const table = readFileSync(join(site, 'chains/A200.csv'), 'utf8')
    expect(table).toContain(`"'=HYPERLINK(""x"")"`)
    expect(table.split('\r\n')).toHaveLength(3)
  })
})
