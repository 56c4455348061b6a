import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import { operatorPage } from '../../src/fleet/index.ts'
import {
  buildSite,
  createApp,
  type Listening,
  listen,
  type Registry,
  SuitesAtHand,
} from '../../src/registry/index.ts'
import { status } from '../fleet/seen-fleet.ts'
import { believing } from '../registry/believable-runs.ts'
import { soon } from '../registry/building.ts'
import { believableRegistry, hostile, hostilePictures } from './believable-registry.ts'
import { findChromium } from './chromium.ts'
import { Visitor, views, type Way } from './visited.ts'

const executablePath = findChromium()
const folder = mkdtempSync(join(tmpdir(), 'iqchains-browser-'))
const site = join(folder, 'site')
const onDisk = pathToFileURL(`${site}/`).href
const at = new Date(soon)

let browser: Browser
let registry: Registry
let server: Listening
/** A page of each kind, by its name. */
let pages: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  if (executablePath === undefined) return
  registry = await believableRegistry(folder)
  const suites = new SuitesAtHand(['starter'])
  await buildSite({ registry, trust: believing, at, suites }, site, undefined)
  mkdirSync(join(site, 'operator'))
  writeFileSync(join(site, 'operator/index.html'), operatorPage(status))
  const now = () => at.getTime()
  const quiet = { receiving: undefined, log: () => undefined }
  const app = createApp({ registry, trust: believing, version: 'test', now, ...quiet })
  server = await listen(app, '127.0.0.1', 0)
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  pages = pagesOf()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  registry?.[Symbol.dispose]()
  rmSync(folder, { recursive: true, force: true })
})

function pagesOf(): Record<string, string> {
  const chain = readdirSync(join(site, 'chains')).find((name) => name === 'iq-text-55.html')
  const nodes = registry.nodes().map((node) => registry.reportsOf(node))
  const hostileNode = nodes.find((reports) => reports[0]?.node.url.includes('node-7'))
  const node = nodes.find((reports) => reports[0]?.node.url.includes('node-5'))
  const report = hostileNode?.at(-1)?.digest ?? ''
  const drawn = nodes.find((reports) => reports[0]?.node.url.includes('artist'))?.[0]?.digest
  return {
    chains: 'index.html',
    chain: `chains/${chain}`,
    nodes: 'nodes/index.html',
    node: `nodes/${node?.[0]?.node.digest.slice(0, 16)}.html`,
    'hostile-node': `nodes/${hostileNode?.[0]?.node.digest.slice(0, 16)}.html`,
    report: `reports/${report}.html`,
    answers: `reports/${report}-answers.html`,
    pictures: `reports/${drawn}-answers.html`,
    'drawn-report': `reports/${drawn}.html`,
    compare: 'compare.html',
    pair: `compare/${readdirSync(join(site, 'compare'))[0]}`,
    thresholds: 'dao.html',
    certifiers: 'certifiers.html',
    log: 'log.html',
    rejected: 'rejected.html',
    method: 'method.html',
    fleet: 'operator/index.html',
  }
}

const plainly: Way = { width: 1280, scheme: 'light', script: 'on' }

describe.skipIf(executablePath === undefined)('the site in a browser', () => {
  it.each(['on', 'off', 'absent'] as const)(
    'is accessible, fits a phone and a table by day and by night, and stays at home (script: %s)',
    async (script) => {
      const visitor = await Visitor.open(browser, { ...plainly, script }, onDisk)
      for (const [name, path] of Object.entries(pages)) {
        await visitor.page.goto(onDisk + path)
        expect(await visitor.page.textContent('h1'), name).not.toBe('')
        expect(
          await visitor.page.locator('main table, main dl, main article').count(),
          name,
        ).toBeGreaterThan(0)
        for (const view of views) {
          const seen = `${name} at ${view.width} px, ${view.scheme}`
          await visitor.look(view)
          expect(await visitor.overflow(), seen).toBeLessThanOrEqual(0)
          if (view.width === 1280) expect(await visitor.cutTables(), seen).toEqual([])
          // axe is a script itself.
          if (script !== 'off') expect(await visitor.accessibilityFaults(), seen).toEqual([])
          const isPictured = script === 'on' || (script === 'off' && view.scheme === 'light')
          if (isPictured) await visitor.picture(name)
        }
      }
      expect(visitor.faults).toEqual([])
      await visitor.close()
    },
  )

  it('is accessible where it is served, with its searches and its comparison', async () => {
    const way = { width: 360, scheme: 'light', script: 'on' } as const
    const visitor = await Visitor.open(browser, way, server.url)
    const ask = `compare?a=${encodeURIComponent('https://node-5.example/v1')}&b=${encodeURIComponent('https://node-9.example/v1')}`
    const asked = { ...pick(['nodes', 'answers']), asked: ask }
    for (const [name, path] of Object.entries(asked)) {
      await visitor.page.goto(`${server.url}/${path}`)
      expect(await visitor.overflow(), name).toBeLessThanOrEqual(0)
      expect(await visitor.accessibilityFaults(), name).toEqual([])
      await visitor.picture(`served-${name}`)
    }
    expect(visitor.faults).toEqual([])
    await visitor.close()
  })

  it('is found, sorted and searched by keyboard alone', async () => {
    const visitor = await Visitor.open(browser, plainly, onDisk)
    const { page } = visitor
    await page.goto(onDisk + pages['nodes'])
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('node-1')
    expect(await page.textContent('[role=status]')).toBe('2 of 12 rows')
    await page.keyboard.press('Escape')
    await page.locator('input[type=search]').fill('')
    // The table itself, so that it can be moved sideways, then its heads.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.getAttribute('th[aria-sort]', 'aria-sort')).toBe('ascending')
    expect(await page.textContent('tbody tr:first-child a')).toBe('artist.example')
    await page.keyboard.press('Enter')
    expect(await page.textContent('tbody tr:first-child a')).toBe('node-9.example/v1')
    const ring = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
    expect(ring).toBe('solid')
    await visitor.close()
  })

  it('sorts and filters by the address on a disk too, and searches answers', async () => {
    const visitor = await Visitor.open(browser, plainly, onDisk)
    const { page } = visitor
    await page.goto(`${onDisk}${pages['nodes']}?sort=Node&order=descending&q=node-1`)
    expect(await page.textContent('tbody tr:not([hidden]) a')).toBe('node-10.example/v1')
    await page.goto(onDisk + pages['answers'])
    await page.locator('input[type=search]').fill('Perhaps B.')
    const shown = page.locator('article.answer:visible')
    expect(await shown.count()).toBeGreaterThan(1)
    expect(await page.textContent('[role=status]')).toContain(`${await shown.count()} of the`)
    await page.locator('.search select').selectOption('correct')
    expect(await shown.count()).toBe(0)
    await visitor.close()
  })

  it('shows what nodes write as text, whatever they write', async () => {
    const visitor = await Visitor.open(browser, plainly, onDisk)
    const { page } = visitor
    for (const name of ['hostile-node', 'report', 'answers', 'nodes', 'pair', 'rejected']) {
      await page.goto(onDisk + pages[name])
      const scripts = await page.$$eval('script', (all) =>
        all.map((one) => one.getAttribute('src')),
      )
      expect(
        scripts.map((src) => src?.replaceAll('../', '')),
        name,
      ).toEqual(['site.js'])
      expect(
        await page.locator('img[src=x], textarea, [onerror], a[href^="javascript:"]').count(),
        name,
      ).toBe(0)
      const text = (await page.textContent('body')) ?? ''
      expect(text, name).not.toMatch(/[\u001b\u202e]/u)
    }
    await page.goto(onDisk + pages['answers'])
    const answers = await page.$$eval('article.answer pre', (all) =>
      all.map((one) => one.textContent),
    )
    for (const text of hostile.slice(0, 3)) expect(answers).toContain(text)
    expect(answers).toContain('⟨U+001B⟩[31mred⟨U+001B⟩[0m')
    expect(answers).toContain('user⟨U+202E⟩gnp.exe')
    expect(visitor.faults).toEqual([])
    await visitor.close()
  })

  it('shows pictures as pictures, small, and none that is something else', async () => {
    const visitor = await Visitor.open(browser, plainly, onDisk)
    const { page } = visitor
    await page.goto(onDisk + pages['pictures'])
    const shown = page.locator('article.answer .picture img')
    for (const one of await shown.all()) await one.scrollIntoViewIfNeeded()
    await page.waitForFunction('[...document.images].every((one) => one.complete)')
    const widths = await shown.evaluateAll((all) =>
      all.map((one) => Number(Reflect.get(one, 'naturalWidth'))),
    )
    expect(widths.length).toBeGreaterThan(20)
    expect(new Set(widths)).toEqual(new Set([96]))
    expect((await shown.first().boundingBox())?.width).toBeLessThanOrEqual(160)
    expect(await page.locator('img[src=x], [onerror]').count()).toBe(0)
    await page.goto(onDisk + pages['drawn-report'])
    expect(await page.locator('#evidence svg[role=img]').count()).toBeGreaterThan(0)

    await page.goto(onDisk + pages['rejected'])
    const reasons = (await page.textContent('main')) ?? ''
    for (const words of ['an SVG, not a PNG', 'a page, not a picture', 'png of 60000x60000']) {
      expect(reasons).toContain(words)
    }
    const names = readdirSync(site, { recursive: true, encoding: 'utf8' })
    for (const bytes of hostilePictures) {
      expect(names.filter((name) => name.includes(sha256Hex(bytes)))).toEqual([])
    }
    expect(visitor.faults).toEqual([])
    await visitor.close()
  })

  it('marks what has ended since the page was made', async () => {
    const visitor = await Visitor.open(browser, plainly, onDisk)
    const { page } = visitor
    await page.goto(onDisk + pages['chain'])
    expect(await page.locator('tbody .valid').count()).toBeGreaterThan(0)
    await page.clock.setFixedTime('2027-06-01T00:00:00Z')
    await page.goto(onDisk + pages['chain'])
    expect(await page.locator('tbody .valid').count()).toBe(0)
    expect(await page.textContent('tbody .expired')).toBe('expired since this page was made')
    await visitor.close()
  })

  it('leaves ways and forms out on paper, and names the site', async () => {
    const visitor = await Visitor.open(browser, plainly, onDisk)
    const { page } = visitor
    await page.goto(onDisk + pages['report'])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('header nav ul').isVisible()).toBe(false)
    expect(await page.locator('header .site').isVisible()).toBe(true)
    expect(await page.locator('main svg').first().isVisible()).toBe(true)
    await visitor.close()
  })

  it('fits a sheet of paper', async () => {
    const visitor = await Visitor.open(browser, plainly, onDisk)
    for (const [name, path] of Object.entries(pages)) {
      await visitor.page.goto(onDisk + path)
      expect(await visitor.printed(name), name).toBeLessThanOrEqual(0)
    }
    await visitor.close()
  })
})

function pick(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, pages[name] ?? '']))
}
