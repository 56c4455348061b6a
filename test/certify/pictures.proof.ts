import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

// Pictures are drawn and looked at: seconds on a quiet machine.
vi.setConfig({ testTimeout: 300_000 })

import { type CertifyOptions, certifyNode, resumeRun } from '../../src/certify/index.ts'
import { loadTiers } from '../../src/chains/index.ts'
import { sha256Hex } from '../../src/digest/index.ts'
import { drawScene } from '../../src/drawing/index.ts'
import { type PictureTrap, serveMockPictures } from '../../src/mock-node/index.ts'
import { perceptualHash, writePng } from '../../src/picture/index.ts'
import { digestTranscript, readReport, reportBytes, statementOf } from '../../src/report/index.ts'
import { openRun, openSession, sqliteStore } from '../../src/run/index.ts'
import { openSigner, signStatement } from '../../src/sign/index.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { verifyFolder } from '../../src/verify/index.ts'
import { localReport, localRun, serveView, wrongPictures } from '../../src/view/index.ts'

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

const serve = (
  skill: number,
  trap?: { kind: PictureTrap; rate: number },
  seeds: 'honoured' | 'ignored' = 'honoured',
) =>
  serveMockPictures({
    seeds,
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
  expect(report.seeds).toMatchObject({ sent: true, told: 'as-asked', again: '0.000' })

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
  expect(report.pictures).toMatchObject({ shown: 'sample', files: kept.length })
  expect(checks.map(({ detail }) => detail)).toContain(
    `${kept.length} pictures looked at again, the same findings, the same outcomes`,
  )
})

describe('published pictures', () => {
  let published = ''
  const verify = (at: string, more = {}) => verifyFolder(at, { ...policy(), ...more })
  const picturesIn = (at: string) => readdirSync(at).filter((name) => name.startsWith('picture-'))

  beforeAll(async () => {
    await using node = await serve(0.9)
    const runs = join(folder, 'shown')
    const { folder: at, report } = await certifyNode(
      await order(node.url, { runs, pictures: 'all' }),
    )
    published = at
    expect(report.pictures).toMatchObject({ shown: 'all', files: picturesIn(at).length })
  })

  function copy(): string {
    const at = join(folder, 'copy')
    rmSync(at, { recursive: true, force: true })
    cpSync(published, at, { recursive: true })
    return at
  }

  test.each([
    ['missing', (at: string, [one = '']: string[]) => rmSync(join(at, one)), 'is missing'],
    [
      'altered',
      (at: string, [one = '']: string[]) => {
        const bytes = readFileSync(join(at, one))
        bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200)
        writeFileSync(join(at, one), bytes)
      },
      'holds another picture',
    ],
    [
      'swapped',
      (at: string, [one = '', other = '']: string[]) => {
        const first = readFileSync(join(at, one))
        cpSync(join(at, other), join(at, one))
        writeFileSync(join(at, other), first)
      },
      'holds another picture',
    ],
  ])('that are %s are caught, without the suite', async (_, spoil, words) => {
    const at = copy()
    spoil(at, picturesIn(at))
    const { verdict, checks } = await verify(at, { suite: undefined })
    expect([verdict, checks.at(-1)]).toMatchObject(['invalid', { name: 'pictures', ok: false }])
    expect(checks.at(-1)?.detail).toContain(words)
  })

  test('are thumbnails in the view of the report', async () => {
    const server = await serveView(localReport(published, { keys: [] }), 0)
    const page = await (await fetch(`${server.url}answers.html`)).text()
    const [name = ''] = picturesIn(published)
    const src = `pictures/${name.slice('picture-'.length)}`
    expect(page).toContain(`<img src="${src}"`)
    const shown = await fetch(`${server.url}${src}`)
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(readFileSync(join(published, name)))
    await server.close()
  })

  test('may be fewer, or none: a run is published again from its journal', async () => {
    const run = published.split('/').at(-1) ?? ''
    const again = {
      ...{ runs: join(folder, 'shown'), reports: join(folder, 'fewer') },
      key: join(folder, 'me.key.pem'),
    }
    const { report, folder: at } = await resumeRun({ ...again, run, pictures: 'digests' })
    expect(report.pictures).toMatchObject({ shown: 'digests', files: 0, bytes: 0 })
    expect(picturesIn(at)).toEqual([])
    const result = await verify(at)
    expect(result.verdict).toBe('verified')
    expect('unchecked' in result && result.unchecked.join()).toContain('pictures are not published')
  })

  test('whose findings the certifier made up are caught by looking again', async () => {
    const at = copy()
    await signOtherPictures(at)
    const believed = await verify(at, { suite: undefined })
    expect([believed.verdict, JSON.stringify(believed.checks)]).toMatchObject(['verified', {}])
    const { verdict, checks } = await verify(at)
    expect([verdict, checks.at(-1)?.name]).toEqual(['invalid', 'looked-again'])
    expect(checks.at(-1)?.detail).toMatch(/sample \d+ is incorrect, not correct/u)
  })
})

/**
 * A certifier that found right what is wrong: under each right answer of a report lies a picture that it did
 * not look at, all of it signed.
 */
async function signOtherPictures(at: string): Promise<void> {
  const file = (name: string) => join(at, name)
  for (const name of readdirSync(at).filter((one) => one.startsWith('picture-'))) rmSync(file(name))
  const scene = { ground: 3, things: [{ name: 'clock', x: 500, y: 500, size: 400, colour: 'red' }] }
  const pixels = drawScene(scene as Parameters<typeof drawScene>[0], 512, 512)
  const bytes = writePng(pixels)
  const other = {
    sha256: sha256Hex(bytes),
    bytes: bytes.length,
    perceptualHash: perceptualHash(pixels),
  }
  writeFileSync(file(`picture-${other.sha256}.png`), bytes)
  const lines = readFileSync(file('transcript.jsonl'), 'utf8').trimEnd().split('\n')
  const changed = lines.map((line) => {
    const { evidence, ...sample } = JSON.parse(line)
    const { request, ...rest } = sample
    return JSON.stringify({ ...rest, evidence: [{ ...evidence[0], ...other }], request })
  })
  writeFileSync(file('transcript.jsonl'), `${changed.join('\n')}\n`)
  const { signer } = await openSigner(join(folder, 'me.key.pem'), process.env)
  const before = readReport(readFileSync(file('report.json')))
  const report = {
    ...before,
    transcript: await digestTranscript([readFileSync(file('transcript.jsonl'))]),
    pictures: { shown: 'all' as const, named: 1, files: 1, bytes: bytes.length },
  }
  writeFileSync(file('report.json'), reportBytes(report))
  const statement = statementOf(report, {
    reportDigest: sha256Hex(reportBytes(report)),
    verifier: `urn:iqchains:certifier:${signer.keyid}`,
    validUntil: new Date(Date.parse(report.times.finished) + 86_400_000).toISOString(),
    assuranceLevel: 'self',
  })
  writeFileSync(file('report.sigstore.json'), await signStatement(statement, signer, []))
}

test('a node that draws badly is denied', async () => {
  await using node = await serve(0.2)
  const { report } = await certifyNode(await order(node.url, { runs: join(folder, 'bad') }))
  expect(report.verdicts).toMatchObject([{ verdict: 'denied', reason: 'evidence-against' }])

  const session = await openSession(sqliteStore(join(folder, 'bad')), undefined, 'read')
  const sheet = await wrongPictures(session, false)
  const source = await localRun(sqliteStore(join(folder, 'bad')), undefined)
  const server = await serveView(source, 0)
  const page = await (await fetch(`${server.url}answers.html`)).text()
  const [, src = ''] = /<img src="(pictures\/[0-9a-f]{64}\.png)"/u.exec(page) ?? []
  const shown = Buffer.from(await (await fetch(`${server.url}${src}`)).arrayBuffer())
  await server.close()
  await source.close()
  await session.run.close()
  expect(src).toContain(sha256Hex(shown))
  expect(report.outcomes.incorrect).toBeGreaterThan(0)
  expect(sheet?.split('<article').length).toBe(report.outcomes.incorrect + 1)
  expect(sheet).toContain('<dt>asked</dt><dd>the same scene seen from further away')
  // What was given and what was made of it.
  expect(sheet?.split('src="data:image/jpeg;base64,').length).toBe(
    2 * report.outcomes.incorrect + 1,
  )
})

test('a node that draws well and ignores seeds in silence is denied', async () => {
  await using node = await serve(0.97, undefined, 'ignored')
  const { report, folder: at } = await certifyNode(
    await order(node.url, { runs: join(folder, 'seeds') }),
  )
  expect(report.verdicts).toMatchObject([{ verdict: 'denied', reason: 'seeds-ignored' }])
  expect(report.seeds).toMatchObject({ sent: true, told: 'as-asked' })
  const { suite: _, ...believing } = policy()
  expect((await verifyFolder(at, believing)).verdict).toBe('verified')
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
