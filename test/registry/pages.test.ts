import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { answers } from '../../src/registry/api/index.ts'
import { ComparisonSchema } from '../../src/registry/api/schemas.ts'
import { Registry, type Snapshot, SuitesAtHand, sourcesOf } from '../../src/registry/index.ts'
import { fileAt } from '../../src/registry/site/index.ts'
import { checker } from '../../src/schema/index.ts'
import { believableRun, believing, type Conduct, starterSuite } from './believable-runs.ts'
import { publish, soon } from './building.ts'

const folder = mkdtempSync(join(tmpdir(), 'iqchains-pages-'))
const registry = new Registry(join(folder, 'registry'))
const site: Snapshot = { registry, trust: believing, at: new Date(soon) }
afterAll(() => {
  registry[Symbol.dispose]()
  rmSync(folder, { recursive: true })
})

/** Publishes a believable run; gives the digest of its report. */
async function add(url: string, finished: string, conduct: Conduct): Promise<string> {
  const place = await publish(join(folder, 'reports'), {
    url,
    finished,
    of: starterSuite,
    made: (start) => believableRun(start, conduct),
  })
  const [source] = await sourcesOf(place)
  if (source === undefined) throw new Error('no report was published')
  const added = await registry.add(source, { trust: believing, now: new Date(soon) })
  if (added.kind === 'refused') throw new Error(added.rejected.reason)
  return added.report.digest
}

let [strong, weak] = ['', '']
beforeAll(async () => {
  await add('https://weak.example', '2026-10-20T12:00:00Z', { skill: 0.8 })
  strong = await add('https://strong.example', '2026-11-21T12:00:00Z', { skill: 0.9 })
  await add('https://middle.example', '2026-11-21T12:00:00Z', { skill: 0.75 })
  weak = await add('https://weak.example', '2026-11-22T12:00:00Z', { skill: 0.58 })
})

async function pageAt(path: string, query?: string, of: Snapshot = site): Promise<string> {
  const parameters = query === undefined ? undefined : new URLSearchParams(query)
  const body = (await fileAt(of, path, parameters))?.body
  if (typeof body !== 'string') throw new Error(`no page at ${path}`)
  return body
}

const count = (text: string, part: string) => text.split(part).length - 1

describe('the page of a report', () => {
  it('draws the evidence over items with its bounds, and gives the same figures as a table', async () => {
    const page = await pageAt(`reports/${strong}.html`)
    expect(page).toContain('Evidence over items')
    expect(page).toMatch(
      /<desc>On a logarithmic scale over \d+ items\. At the end the evidence for is/u,
    )
    expect(count(page, 'vector-effect="non-scaling-stroke"')).toBe(4)
    expect(page).toMatch(/certifies at [\d.]+, denies at [\d.]+|decides at [\d.]+/u)
    expect(page).toContain('Figures: Evidence for and against: Text, score 70 and above')
    expect(page).not.toContain('cannot be drawn')
  })

  it('names each check, the files as they were signed, and three commands', async () => {
    const page = await pageAt(`reports/${strong}.html`)
    for (const name of ['signatures', 'arithmetic', 'transcript', 'draw']) {
      expect(page).toMatch(new RegExp(`<th scope="row"[^>]*>${name}</th>`, 'u'))
    }
    expect(page).toContain(`href="../v1/reports/${strong}/transcript.jsonl"`)
    expect(page).toContain('--policy trust.json --suite starter')
    expect(JSON.parse(await pageAt('trust.json')).payloadType).toContain('trust')
  })

  it('shows every answer on pages of a hundred, what was not right first', async () => {
    const first = await pageAt(`reports/${weak}-answers.html`)
    expect(count(first, '<article')).toBe(100)
    expect(/data-outcome="([a-z]+)"/u.exec(first)?.[1]).toBe('incorrect')
    const pages = Math.max(
      ...[...first.matchAll(/-answers-(\d+)\.html"/gu)].map(([, page]) => Number(page)),
    )
    const last = await pageAt(`reports/${weak}-answers-${pages}.html`)
    expect(last).toContain('data-outcome="correct"')
    const beyond = `reports/${weak}-answers-${pages + 1}.html`
    expect(await fileAt(site, beyond, undefined)).toBeUndefined()
  })

  it('answers a search over the whole transcript where it is served', async () => {
    const found = await pageAt(`reports/${weak}-answers.html`, 'q=perhaps+b&outcome=incorrect')
    expect(count(found, '<article')).toBeGreaterThan(10)
    expect(count(found, '<pre>Perhaps B.</pre>')).toBe(count(found, '<article'))
    expect(await pageAt(`reports/${weak}-answers.html`, 'q=nowhere')).toContain('No answer is like')
  })

  it('shows questions and what was expected where the suite is at hand', async () => {
    const path = `reports/${weak}-answers.html`
    expect(await pageAt(path)).not.toContain('<summary>Prompt')
    const page = await pageAt(path, undefined, {
      ...site,
      suites: new SuitesAtHand(['iq-text', 'starter']),
    })
    expect(count(page, '<summary>Prompt')).toBe(100)
    expect(count(page, '<pre>')).toBeGreaterThan(100)
    expect(page).toContain(', expected <code>')
  })
})

describe('lists of a registry', () => {
  it('say of each row when it was run, how, and what changed since the report before', async () => {
    const page = await pageAt('nodes/index.html')
    expect(page).toContain('2026-11-22')
    expect(page).toMatch(/starter [\d.]+, chat, test 1, \d+ relays, harness 0\.1\.0/u)
    expect(page).toMatch(/score -[\d.]+, (?:intervals overlap|beyond the intervals)/u)
    expect(page).toContain('first report')
    expect(page).toContain('; lost Text, score 70 and above')
  })

  it('are sorted and filtered by the address where they are served', async () => {
    const order = (page: string) =>
      [...page.matchAll(/<th scope="row"[^>]*><a [^>]*>([a-z]+)\.example/gu)].map(
        ([, name]) => name,
      )
    const path = 'nodes/index.html'
    expect(order(await pageAt(path))).toEqual(['strong', 'middle', 'weak'])
    expect(order(await pageAt(path, 'sort=Node'))).toEqual(['middle', 'strong', 'weak'])
    expect(order(await pageAt(path, 'sort=Node&order=descending'))).toEqual([
      'weak',
      'strong',
      'middle',
    ])
    expect(order(await pageAt(path, 'q=STRONG'))).toEqual(['strong'])
    expect(await pageAt(path, 'sort=Node')).toContain('aria-sort="ascending"')
    expect(order(await pageAt(path, 'sort=%3Cscript%3E'))).toHaveLength(3)
  })

  it('rank no run that was not asked to its end', async () => {
    const place = await publish(join(folder, 'reports'), {
      url: 'https://limited.example',
      finished: '2026-11-23T12:00:00Z',
      of: starterSuite,
      made: async (start) => {
        const { run, transcript } = await believableRun(start, { skill: 0.9 })
        const verdicts = run.verdicts.map((one) => ({
          ...one,
          verdict: 'inconclusive' as const,
          reason: 'limited-run',
        }))
        return { run: { ...run, verdicts }, transcript }
      },
    })
    using other = new Registry(join(folder, 'other'))
    const [source] = await sourcesOf(place)
    if (source !== undefined) await other.add(source, { trust: believing, now: new Date(soon) })
    const page = await pageAt('nodes/index.html', undefined, { ...site, registry: other })
    expect(page).toContain('Not ranked')
    expect(await pageAt('dao.html', undefined, { ...site, registry: other })).toContain(
      'No node with a whole run',
    )
  })
})

describe('the page of a node', () => {
  it('says why its newest report does not certify it for a chain', async () => {
    const standing = registry.newestNamed('https://weak.example')
    const page = await pageAt(`nodes/${standing?.node.digest.slice(0, 16)}.html`)
    expect(page).toMatch(
      /not certified by the newest report<\/span><\/td><td[^>]*><\/td><td[^>]*>(?:denied|inconclusive): /u,
    )
    const strongest = registry.newestNamed('https://strong.example')
    const certified = await pageAt(`nodes/${strongest?.node.digest.slice(0, 16)}.html`)
    expect(certified).not.toContain('Why not')
  })

  it('gives scores of tasks with one decimal, as everywhere', async () => {
    const standing = registry.newestNamed('https://weak.example')
    const page = await pageAt(`nodes/${standing?.node.digest.slice(0, 16)}.html`)
    expect(page).toMatch(/>\d+(?:\.\d)? of 100</u)
    expect(page).not.toMatch(/>\d+\.\d\d+ of 100</u)
  })
})

test('what was rejected is told once: the check, the reason, and the folder it came in', async () => {
  using other = new Registry(join(folder, 'rejecting'))
  await other.reject({
    source: '/home/somebody/reports/of-a-node/report.sigstore.json',
    digest: 'ab'.repeat(32),
    check: 'pictures',
    reason: 'pictures: one is a page, not a picture',
  })
  const page = await pageAt('rejected.html', undefined, { ...site, registry: other })
  expect(page).toContain('>pictures</td>')
  expect(page).toContain('>one is a page, not a picture</td>')
  expect(page).toContain('>of-a-node</td>')
  expect(page).not.toContain('somebody')
})

describe('the comparison of two nodes', () => {
  it('shows of each question what was asked, not the examples before it', async () => {
    const suites = new SuitesAtHand(['starter'])
    const query = 'a=https%3A%2F%2Fstrong.example&b=https%3A%2F%2Fweak.example'
    const page = await pageAt('compare', query, { ...site, suites })
    const questions = [...page.matchAll(/<td class="long">(…[^<]*)/gu)].map(([, text]) => text)
    expect(questions.length).toBeGreaterThan(5)
    for (const text of questions) expect(text?.split('Answer:').length).toBeLessThanOrEqual(2)
  })

  it('tells the difference with its interval, and where they disagree', async () => {
    const page = await pageAt(
      'compare',
      'a=https%3A%2F%2Fstrong.example&b=https%3A%2F%2Fweak.example',
    )
    expect(page).toMatch(/On the same items|As two independent samples/u)
    expect(page).toMatch(
      /<th scope="row"[^>]*>all tasks, weighted<\/th><td class="n">[\d.]+<\/td>/u,
    )
    expect(page).toMatch(/Items that were scored differently: \d+/u)
  })

  it('is written ahead for neighbours in rank', async () => {
    const list = await pageAt('compare.html')
    const [, path = ''] = /href="(compare\/[0-9a-f]{64}-[0-9a-f]{64}\.html)"/u.exec(list) ?? []
    expect(await pageAt(path)).toContain('Where they disagree')
  })

  it('is answered to programs as it is drawn, by URL or digest', async () => {
    const found = await answers.compare(site, 'https://strong.example', weak)
    const read = checker(ComparisonSchema)(found)
    if (!read.ok) throw new Error(read.violation.message)
    expect(read.value.first.url).toBe('https://strong.example')
    expect(read.value.second.report).toBe(weak)
    expect(read.value.difference?.value).toBeGreaterThan(10)
    const turned = await answers.compare(site, weak, 'https://strong.example')
    expect(turned?.difference?.value).toBeCloseTo(-(read.value.difference?.value ?? 0), 9)
    expect(turned?.onlySecond).toBe(read.value.onlyFirst)
    expect(await answers.compare(site, weak, 'https://nobody.example')).toBeUndefined()
  })

  it('has feeds of its reports, newest first, as a chain has', async () => {
    const node = registry.reportsOf('https://weak.example')[0]?.node.digest.slice(0, 16) ?? ''
    const feed = JSON.parse(await pageAt(`feeds/nodes/${node}.json`))
    expect(feed.items).toHaveLength(2)
    expect(feed.items[0]).toMatchObject({ id: weak, url: `../../reports/${weak}.html` })
    expect(await pageAt(`feeds/nodes/${node}.atom`)).toContain(`<id>urn:sha256:${weak}</id>`)
    const chain = registry.chainIds()[0] ?? ''
    expect(await pageAt(`feeds/${chain}.atom`)).toMatch(/<link href="\.\.\/reports\//u)
    expect(await pageAt(`nodes/${node}.html`)).toContain(`../feeds/nodes/${node}.atom`)
  })

  it('says what it cannot compare', async () => {
    expect(await pageAt('compare', 'a=nobody&b=https%3A%2F%2Fweak.example')).toContain(
      'No report of nobody is registered',
    )
  })
})

describe('the pages about the registry', () => {
  it('show nodes around each line, and what other lines would do', async () => {
    const page = await pageAt('dao.html')
    expect(page).toContain('Nodes by score on starter')
    expect(page).toContain('Around the line at 70')
    expect(page).toContain('Tier changes against today')
    expect(page).toMatch(/Over-claim[\s\S]*Under-claim/u)
  })

  it('name keys, roles and the log', async () => {
    expect(await pageAt('certifiers.html')).toContain('certifier')
    expect(await pageAt('log.html')).toMatch(/a\.example\/log\+[0-9a-f]{8}\+/u)
    expect(await pageAt('method.html')).toContain('Incomplete runs')
  })
})
