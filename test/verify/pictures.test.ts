import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawAnswer } from '../../src/artist/index.ts'
import { parseTiers } from '../../src/chains/index.ts'
import { sha256Hex } from '../../src/digest/index.ts'
import { IqError } from '../../src/errors/index.ts'
import type { Evidence, Sample } from '../../src/item/index.ts'
import { compileJudge } from '../../src/judge/index.ts'
import { writePng } from '../../src/picture/index.ts'
import {
  bytesOf,
  composeReport,
  digestTranscript,
  NamedPictures,
  nodeFile,
  pictureFile,
  publishedSuite,
  type Report,
  reportBytes,
  requestDigest,
  shownPictures,
  statementOf,
  writeSample,
} from '../../src/report/index.ts'
import { answerOf, type Scorer } from '../../src/scorer/index.ts'
import { look } from '../../src/scorer/look.ts'
import { signStatement } from '../../src/sign/index.ts'
import {
  Chance,
  freshItem,
  generatorsOf,
  ItemsDigest,
  isPictureTask,
  loadSuite,
  type Suite,
  suiteOfRun,
} from '../../src/suite/index.ts'
import { planOf, taskShares, VerdictFold } from '../../src/verdict/index.ts'
import type { VerifyInput } from '../../src/verify/index.ts'
import { verifyFolder, verifyReport } from '../../src/verify/index.ts'
import { certificationOf, report as sampleReport } from '../report/sample.ts'
import { policy, signer } from './signing.ts'

/** Looks without weights: outpainting is judged by comparing alone. */
const scorer: Scorer = {
  look: (bytes, request) =>
    look(bytes, request, {
      detector: async () => ({ detect: async () => [] }),
      letters: async () => ({ read: async () => [] }),
    }),
  close: async () => undefined,
}

const seed = '7'
const seeds = { sent: true, told: 'as-asked', again: '0.000', other: '9.000' } as const
const node = { url: 'https://node.example', protocol: 'sdapi', model: null } as const
const tiersText = JSON.parse(readFileSync('tiers.json', 'utf8'))
tiersText.chains = tiersText.chains.filter(({ id }: { id: string }) => id === 'iq-image-55')
delete tiersText.epoch
// The suite of this test is smaller.
delete tiersText.chains[0].suite.digest
const tiers = parseTiers(Buffer.from(JSON.stringify(tiersText)), 'tiers.json')

const folder = mkdtempSync(join(tmpdir(), 'iqchains-verify-pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))

let suite: Suite
let asked: Suite
/** Two answers, the first right, the second wrong. */
const answers: { sample: Sample; line: string; bytes: Buffer }[] = []

beforeAll(async () => {
  const { scorer: pinned } = JSON.parse(readFileSync('suites/iq-image/suite.json', 'utf8'))
  const rates = { right: { said: 98, of: 100 }, wrong: { said: 1, of: 100 } }
  writeFileSync(
    join(folder, 'suite.json'),
    JSON.stringify({
      ...{ name: 'iq-image', version: '1.0.0', description: 'Outpainting.', answerFormat: 3 },
      scorer: pinned,
      tasks: [{ task: 'extending', pictures: 'extending', rates }],
    }),
  )
  suite = await loadSuite(folder)
  asked = suiteOfRun(suite, seed)
  for (const step of planOf(settings()).steps()) {
    if (answers.length === 2) break
    const quality = answers.length === 0 ? 'right' : 'wrong'
    answers.push(await answer(step, quality))
  }
})

function settings() {
  const frozen = { suite, tasks: taskShares(suite), tiers, seed, attempt: 1 }
  return { ...frozen, raisedCap: null, itemsPerTask: null, items: undefined }
}

async function answer(
  step: { readonly position: number; readonly task: number; readonly item: number },
  quality: 'right' | 'wrong',
) {
  const share = asked.tasks[step.task]
  if (share === undefined || !isPictureTask(share.task)) throw new Error('no task of pictures')
  const item = share.task.item(step.item)
  const bytes = writePng(drawAnswer(item, quality, new Chance('verify', item.placed.id)))
  const { findings, evidence } = await scorer.look(bytes, item.requests[0])
  const { text, finish } = answerOf(findings)
  const { outcome, score, extracted, reason } = compileJudge(share)(item, {
    responses: [text],
    finish,
  })
  const sample: Sample = {
    ...step,
    ...{ outcome, score, extracted, reason, responses: [text], finish, model: null },
    ...{ promptTokens: null, completionTokens: null, latencyMs: 5, firstTokenMs: null },
    ...{ attempts: 1, answered: sampleReport.times.finished },
    ...(evidence && { evidence: [evidence] }),
  }
  const line = writeSample({ ...sample, request: requestDigest(item.requests) })
  return { sample, line, bytes }
}

/** A picture of 8 by 8, and one that announces more than anybody decodes. */
const small: Buffer = Buffer.from(writePng({ width: 8, height: 8, rgb: new Uint8Array(192) }))
const bomb = Buffer.from(small)
bomb.writeUInt32BE(60_000, 16)
bomb.writeUInt32BE(60_000, 20)

type Picture = Extract<Evidence, { kind: 'picture' }>

interface Change {
  /** What is said of the pictures, in place of the truth. */
  readonly said?: Partial<NonNullable<Report['pictures']>>
  /** Fields of the first sample that are otherwise. */
  readonly first?: Partial<Sample>
  readonly shown?: NonNullable<Report['pictures']>['shown']
}

/** A signed report of the two answers, with what a certifier may say of its pictures. */
async function publish({ said, first, shown = 'all' }: Change = {}) {
  const lines = answers.map(({ line, sample }, at) =>
    at === 0 && first !== undefined
      ? writeSample({ ...sample, ...first, request: JSON.parse(line).request })
      : line,
  )
  const transcript = Buffer.from(lines.map((line) => `${line}\n`).join(''))
  const fold = new VerdictFold(settings())
  const items = new ItemsDigest()
  for (const line of lines) {
    const sample: Sample = JSON.parse(line)
    fold.take(sample)
    items.add(freshItem(asked, sample))
  }
  const { summary, verdicts } = fold.conclude([], seeds)
  const digest = await digestTranscript([transcript])
  const named = new NamedPictures()
  for (const line of lines) named.add(JSON.parse(line))
  const pictures = named.all
  const beside = shownPictures(pictures, shown, digest.root, shown === 'sample' ? 1 : undefined)
  const nodeBytes = nodeFile(node)
  const report = composeReport(
    {
      ...sampleReport,
      node: { ...sampleReport.node, ...node },
      nodeDigest: sha256Hex(nodeBytes),
      settings: { ...sampleReport.settings, seed, stream: false, calibration: null },
      limits: { prompts: null, probes: [] },
      seeds,
      items: { generators: generatorsOf(suite), asked: items.asked, digest: items.digest() },
      pictures: {
        ...{ shown, named: pictures.length, files: beside.length, bytes: bytesOf(beside) },
        ...said,
      },
    },
    {
      ...{ suite: publishedSuite(suite), fewshotSeed: suite.fewshotSeed, tiers: tiers.digest },
      ...{ summary, verdicts, transcript: digest, heldBack: 0 },
    },
  )
  const certification = { ...certificationOf(report), reportDigest: sha256Hex(reportBytes(report)) }
  const signed = await signStatement(statementOf(report, certification), signer, [])
  const files = new Map(
    beside.map((picture) => [
      pictureFile(picture),
      answers.find(({ bytes }) => sha256Hex(bytes) === picture.sha256)?.bytes ?? Buffer.alloc(0),
    ]),
  )
  return { signed, report: reportBytes(report), node: nodeBytes, transcript, files }
}

type Published = Awaited<ReturnType<typeof publish>>

async function verify(
  { signed, report, node: nodeBytes, transcript, files }: Published,
  open?: () => Promise<Scorer>,
  more: Partial<VerifyInput> = {},
) {
  const again = () => [transcript]
  return verifyReport(
    {
      ...{ signed, report, node: nodeBytes, transcript: again() },
      pictures: { transcript: again, read: (name) => files.get(name) },
      replay: async () => ({
        ...{ tiers, items: undefined, suite, transcript: again },
        ...(open && { scorer: open }),
      }),
      ...more,
    },
    policy,
  )
}

const last = ({ checks }: Awaited<ReturnType<typeof verify>>) => checks.at(-1)
const detailOf = ({ checks }: Awaited<ReturnType<typeof verify>>, name: string) =>
  checks.find((one) => one.name === name)?.detail

describe('pictures of a report', () => {
  it('are looked at again, where the suite is named', async () => {
    const result = await verify(await publish(), async () => scorer)
    expect([result.verdict, last(result)?.detail]).toMatchObject(['verified', /valid until/u])
    const believed = await verify(await publish())
    expect(believed.verdict).toBe('verified')
    expect('unchecked' in believed && believed.unchecked).toEqual([
      'what was found in published pictures is believed: --suite looks again',
    ])
    expect(detailOf(result, 'pictures')).toBe('2 of 2 lie here, with the digests that were signed')
    expect(detailOf(result, 'looked-again')).toBe(
      '2 pictures looked at again, the same findings, the same outcomes',
    )
  })

  it('may be a sample that the transcript draws, or digests only', async () => {
    const sample = await verify(await publish({ shown: 'sample' }), async () => scorer)
    expect(detailOf(sample, 'looked-again')).toContain('1 pictures looked at again')
    expect('unchecked' in sample && sample.unchecked).toEqual([
      '1 of 2 pictures are not published: what was found in them is believed',
    ])
    const digests = await verify(await publish({ shown: 'digests' }), async () => scorer)
    expect(detailOf(digests, 'looked-again')).toBeUndefined()
    expect(digests.verdict).toBe('verified')
  })

  it('that are not given are said to be unchecked', async () => {
    const published = await publish()
    const { signed, report, node: nodeBytes, transcript } = published
    const result = await verifyReport(
      { signed, report, node: nodeBytes, transcript: [transcript] },
      policy,
    )
    expect('unchecked' in result && result.unchecked).toContain(
      'the pictures were not given: their digests are believed',
    )
  })

  it.each([
    ['is missing', (files: Map<string, Buffer>) => files.clear()],
    [
      'holds another picture',
      (files: Map<string, Buffer>) => {
        const [one = '', other = ''] = files.keys()
        files.set(one, files.get(other) ?? Buffer.alloc(0))
      },
    ],
  ])('one that %s is caught', async (words, spoil) => {
    const published = await publish()
    spoil(published.files)
    const result = await verify(published)
    expect(last(result)).toMatchObject({ name: 'pictures', ok: false })
    expect(last(result)?.detail).toContain(words)
  })

  it.each<[string, Partial<Picture> & { readonly of?: Buffer }]>([
    ['an SVG, not a PNG', { of: Buffer.from('<svg onload="alert(1)"/>') }],
    ['a page, not a picture', { of: Buffer.from('<script>alert(1)</script>') }],
    ['no PNG, JPEG or WebP picture', { of: Buffer.from('MZ') }],
    ['a png of 8x8, not the jpeg of 8x8 of the transcript', { format: 'jpeg' }],
    ['a png of 8x8, not the png of 9x8 of the transcript', { width: 9 }],
    ['a png of 60000x60000, more than is read', { of: bomb, width: 60_000, height: 60_000 }],
    [`has ${small.length} bytes, not 7`, { bytes: 7 }],
  ])('one that is not what it is named is caught: %s', async (words, named) => {
    const { of = small, ...said } = named
    const evidence: Picture = {
      ...{ kind: 'picture', sha256: sha256Hex(of), bytes: of.length, format: 'png' },
      ...{ width: 8, height: 8, perceptualHash: '0123456789abcdef', ...said },
    }
    const published = await publish({ first: { evidence: [evidence] } })
    published.files.set(pictureFile(evidence), of)
    const result = await verify(published)
    expect(last(result)).toMatchObject({ name: 'pictures', ok: false })
    expect(last(result)?.detail).toContain(words)
  })

  it.each([
    ['the transcript names 2, not 3', { named: 3 }],
    ['2 are to be shown, not 1', { files: 1 }],
    ['bytes, not 1', { bytes: 1 }],
  ])('are counted again: %s', async (words, said) => {
    const result = await verify(await publish({ said }))
    expect([last(result)?.name, last(result)?.ok]).toEqual(['pictures', false])
    expect(last(result)?.detail).toContain(words)
  })

  it('of a transcript that changes while it is read are refused', async () => {
    const published = await publish()
    const pictures = { transcript: () => [Buffer.from('')], read: () => undefined }
    const result = await verify(published, undefined, { pictures })
    expect(last(result)?.detail).toContain('the transcript changed while it was read')
  })
})

describe('a report folder with pictures', () => {
  it('is looked at again by the scorer that its suite pins, and a picture that is gone is missed', async () => {
    const { signed, report, node: nodeBytes, transcript, files } = await publish()
    const place = join(folder, 'report')
    mkdirSync(place)
    const named = {
      ...{ 'report.sigstore.json': signed, 'report.json': report, 'node.json': nodeBytes },
      ...{ 'transcript.jsonl': transcript, ...Object.fromEntries(files) },
    }
    for (const [name, bytes] of Object.entries(named)) writeFileSync(join(place, name), bytes)
    const tiersFile = join(folder, 'tiers.json')
    writeFileSync(tiersFile, JSON.stringify(tiersText))
    const believing = { ...policy, tiers: tiersFile, suite: folder }
    const whole = await verifyFolder(place, believing)
    expect(whole.checks.find(({ name }) => name === 'looked-again')?.ok).toBe(true)
    rmSync(join(place, [...files.keys()][0] ?? ''))
    const spoiled = await verifyFolder(place, believing)
    expect(spoiled.checks.at(-1)?.detail).toContain('is missing')
  })
})

describe('looking again', () => {
  it('tells why it was not done where the scorer is not there', async () => {
    for (const next of [{}, { next: 'npm install it' }]) {
      const missing = new IqError('CONFIG', 'a part is missing', next)
      const result = await verify(await publish(), () => Promise.reject(missing))
      expect('unchecked' in result && result.unchecked.at(-1)).toBe(
        `the published pictures were not looked at again: a part is missing${'next' in next ? '; npm install it' : ''}`,
      )
    }
    const bug = new TypeError('a bug')
    await expect(verify(await publish(), () => Promise.reject(bug))).rejects.toBe(bug)
  })

  it('catches an outcome that the picture does not have', async () => {
    const { sample } = answers[1] as (typeof answers)[number]
    // The picture of the wrong answer, with what was found in the right one.
    const result = await verify(
      await publish({ first: { evidence: sample.evidence ?? [] } }),
      async () => scorer,
    )
    expect(last(result)).toMatchObject({ name: 'looked-again', ok: false })
    expect(last(result)?.detail).toMatch(/sample 0 is incorrect, not correct/u)
  })

  it('tells findings that differ where the outcome does not', async () => {
    const { sample } = answers[0] as (typeof answers)[number]
    const { comparison, ...findings } = JSON.parse(sample.responses[0] ?? '')
    const text = JSON.stringify({ ...findings, comparison: { ...comparison, change: 1.5 } })
    const result = await verify(await publish({ first: { responses: [text] } }), async () => scorer)
    expect(result.verdict).toBe('verified')
    expect(detailOf(result, 'looked-again')).toContain('1 with other findings')
  })

  it('catches a hash of the picture that is not its own', async () => {
    const { sample } = answers[0] as (typeof answers)[number]
    const [picture] = sample.evidence ?? []
    if (picture?.kind !== 'picture') throw new Error('no picture')
    const evidence = [{ ...picture, perceptualHash: '0'.repeat(16) }]
    const result = await verify(await publish({ first: { evidence } }), async () => scorer)
    expect(last(result)?.detail).toContain('sample 0 says otherwise of its picture than the file')
  })

  it('catches a picture that cannot be read any more', async () => {
    const published = await publish()
    const reads = new Map(published.files)
    const pictures = {
      transcript: () => [published.transcript],
      read: (name: string) => {
        const bytes = reads.get(name)
        reads.delete(name)
        return bytes
      },
    }
    const result = await verify(published, async () => scorer, { pictures })
    expect(last(result)?.detail).toContain('says otherwise of its picture')
  })
})
