import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

// Pictures are drawn and looked at: seconds on a quiet machine.
vi.setConfig({ testTimeout: 300_000 })

import { type CertifyOptions, certifyNode, resumeRun } from '../../src/certify/index.ts'
import { loadTiers } from '../../src/chains/index.ts'
import { type PictureTrap, serveMockPictures } from '../../src/mock-node/index.ts'
import { openRun, sqliteStore } from '../../src/run/index.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { verifyFolder } from '../../src/verify/index.ts'

let folder = ''
let suite: Suite
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-pictures-'))
  // Outpainting alone takes no weights, so that a run takes seconds.
  const file = JSON.parse(readFileSync('suites/iq-image/suite.json', 'utf8'))
  const rates = { right: { said: 98, of: 100 }, wrong: { said: 1, of: 100 } }
  file.tasks = [{ task: 'extending', pictures: 'extending', rates }]
  await mkdir(join(folder, 'suite'))
  writeFileSync(join(folder, 'suite/suite.json'), JSON.stringify(file))
  suite = await loadSuite(join(folder, 'suite'))
  const tiers = JSON.parse(readFileSync('tiers.json', 'utf8'))
  const [{ decision, ...chain }] = tiers.chains
  delete decision.leastItems
  const image = {
    ...chain,
    ...{ id: 'iq-image-55', modality: 'image', minScore: '55', limits: null },
    suite: { name: 'iq-image', versions: '^1.0.0' },
    service: { class: 'batch', p95LatencyMs: 600_000 },
    decision: { ...decision, indifference: '30', maxRelays: 12 },
  }
  writeFileSync(join(folder, 'tiers.json'), JSON.stringify({ ...tiers, chains: [image] }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function order(url: string, more: Partial<CertifyOptions> = {}) {
  return {
    ...{ url, suite, seed: 'pictures', protocol: 'sdapi', concurrency: 4 },
    tiers: await loadTiers(join(folder, 'tiers.json')),
    key: join(folder, 'me.key.pem'),
    runs: join(folder, 'runs'),
    reports: join(folder, 'reports'),
    ...more,
  } as const satisfies CertifyOptions
}

const serve = (skill: number, trap?: { kind: PictureTrap; rate: number }) =>
  serveMockPictures({
    ...{ suite: join(folder, 'suite'), runs: 'pictures', protocols: ['sdapi'], skill, trap },
  })

const policy = () => ({
  keys: [join(folder, 'me.pub.pem')],
  tiers: join(folder, 'tiers.json'),
  suite: join(folder, 'suite'),
})

test('a node that draws well is certified, interrupted and resumed, and its report verifies', async () => {
  await using node = await serve(0.97)
  const stop = new AbortController()
  const options = await order(node.url, {
    ...{ concurrency: 1, stop: stop.signal },
    listener: (event) => {
      if (event.kind === 'stored' && event.sample.position === 0) stop.abort()
    },
  })
  await expect(certifyNode(options)).rejects.toMatchObject({ code: 'INTERRUPTED' })
  const [runs, reports, key] = ['runs', 'reports', 'me.key.pem'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  const { report, folder: published, run } = await resumeRun({ runs, reports, key })
  expect(report.verdicts).toMatchObject([{ chain: 'iq-image-55', verdict: 'certified' }])
  expect(report.tasks[0]?.rates).toEqual({
    right: { said: 98, of: 100 },
    wrong: { said: 1, of: 100 },
  })
  expect(report.node.protocol).toBe('sdapi')

  const { journal, close } = await openRun(sqliteStore(runs), run, 'read')
  const kept = readdirSync(join(runs, run, 'pictures'))
  for await (const { evidence, outcome } of journal.samples()) {
    expect(evidence).toMatchObject([{ kind: 'picture', format: 'png', width: 512, height: 512 }])
    const [picture] = evidence ?? []
    expect(picture?.kind === 'picture' && kept.includes(picture.sha256), outcome).toBe(true)
  }
  await close()

  const { verdict, checks } = await verifyFolder(published, policy())
  expect(verdict, JSON.stringify(checks)).toBe('verified')
})

test('a node that draws badly is denied', async () => {
  await using node = await serve(0.2)
  const { report } = await certifyNode(await order(node.url, { runs: join(folder, 'bad') }))
  expect(report.verdicts).toMatchObject([{ verdict: 'denied', reason: 'evidence-against' }])
})

test('black pictures are refused, and pictures of another size unparsed', async () => {
  for (const [kind, outcome] of [
    ['black', 'refused'],
    ['size', 'unparsed'],
  ] as const) {
    await using node = await serve(1, { kind, rate: 1 })
    const { report } = await certifyNode(await order(node.url, { runs: join(folder, kind) }))
    expect(report.verdicts[0]?.verdict).not.toBe('certified')
    expect(report.outcomes[outcome]).toBe(report.tasks[0]?.asked)
  }
})
