import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certifyNode } from '../../src/certify/index.ts'
import { canonicalBytes, sha256Hex } from '../../src/digest/index.ts'
import { readReportFolder } from '../../src/history/index.ts'
import { serveMockNode } from '../../src/mock-node/index.ts'
import { openingLines } from '../../src/publish/index.ts'
import { requestDigest, type Statement } from '../../src/report/index.ts'
import { openSession, sqliteStore } from '../../src/run/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import {
  type FolderPolicy,
  openTranscript,
  proveSample,
  readSampleProof,
  requireSample,
  verifyFolder,
} from '../../src/verify/index.ts'
import { writeSmallSuite, writeSmallTiers } from '../trust/small-suite.ts'

const home = mkdtempSync(join(tmpdir(), 'iqchains-held-back-'))
afterAll(() => rmSync(home, { recursive: true }))

const suite = writeSmallSuite(join(home, 'suite'), 12, { heldBack: true })
const tiers = writeSmallTiers(join(home, 'tiers.json'), '70')
const opening = join(home, 'opening.jsonl')
let published = ''

beforeAll(async () => {
  await using node = await serveMockNode({ suite, skill: 0.8 })
  const { folder } = await certifyNode({
    ...{ url: node.url, suite, tiers, protocol: 'chat', stream: false, concurrency: 8 },
    ...{ key: join(home, 'me.key.pem'), runs: join(home, 'runs'), reports: join(home, 'reports') },
  })
  published = folder
  writeFileSync(opening, (await openingOf(join(home, 'runs'))).join(''))
})

async function openingOf(runs: string): Promise<readonly string[]> {
  const session = await openSession(sqliteStore(runs), undefined, 'read')
  try {
    const lines: string[] = []
    for await (const line of openingLines(session)) lines.push(line)
    return lines
  } finally {
    await session.run.close()
  }
}

const verify = (more: Partial<FolderPolicy> = {}) =>
  verifyFolder(published, { keys: [join(home, 'me.pub.pem')], tiers, ...more })

const linesIn = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n')

async function statement(): Promise<Statement> {
  const result = await verify()
  if (result.verdict === 'invalid' || result.content.kind !== 'node-eval') throw new Error('broken')
  return result.content.statement
}

describe('the transcript of a suite that holds its items back', () => {
  it('shows neither what was asked nor what was answered, nor a digest that can be guessed', async () => {
    const { tasks } = await loadSuite(suite)
    const text = readFileSync(join(published, 'transcript.jsonl'), 'utf8')
    expect(text).not.toContain('secret table')
    for (const line of linesIn(join(published, 'transcript.jsonl'))) {
      const { item, ...sample } = JSON.parse(line)
      expect(sample).toMatchObject({ extracted: null, responses: [], reason: null })
      expect(sample).not.toHaveProperty('request')
      const request = requestDigest(tasks[0]?.task.item(item).requests ?? [])
      expect(text).not.toContain(request)
      for (const letter of ['A', 'B', 'C', 'D']) {
        const guess = { request, reason: null, extracted: letter, responses: [letter] }
        const { position } = sample
        for (const content of [guess, { position, ...guess }]) {
          expect(sample.commitment).not.toBe(sha256Hex(canonicalBytes(content)))
        }
      }
    }
    const { limitsOfThisReport } = readReportFolder(published).report
    expect(limitsOfThisReport.join()).toContain('The items are held back')
    expect(limitsOfThisReport.join()).not.toContain('The items are public')
  })

  it('verifies, and says what could not be judged again', async () => {
    const result = await verify()
    expect(result).toMatchObject({ verdict: 'verified', isJudged: false })
    const sentences = result.verdict === 'invalid' ? [] : result.unchecked
    expect(sentences.join()).toContain('12 answers are held back by their suite')
    const withSuite = await verify({ suite })
    expect(withSuite).toMatchObject({ verdict: 'verified', isJudged: false })
    const scores = withSuite.checks.find(({ name }) => name === 'scores')
    expect(scores?.detail).toContain('0 answers judged again')
    expect(scores?.detail).toContain('12 are held back')
  })

  it('is judged again by an auditor who was given the opening, or a part of it', async () => {
    expect(await verify({ suite, opening })).toMatchObject({ verdict: 'verified', isJudged: true })
    const part = join(home, 'part.jsonl')
    writeFileSync(part, `${linesIn(opening).slice(2, 7).join('\n')}\n`)
    const result = await verify({ suite, opening: part })
    expect(result).toMatchObject({ verdict: 'verified', isJudged: false })
    const scores = result.checks.find(({ name }) => name === 'scores')
    expect(scores?.detail).toBe(
      '5 answers judged again, with the same outcomes; 7 are held back and were not',
    )
  })

  it('is opened by nothing else', async () => {
    const lines = linesIn(opening)
    const edited = (change: object) =>
      lines.map((line, at) =>
        at === 3 ? JSON.stringify({ ...JSON.parse(line), ...change }) : line,
      )
    for (const [changed, message] of [
      [edited({ extracted: 'Z' }), 'sample 3: the opening does not fit its commitment'],
      [edited({ responses: ['Z'] }), 'the opening does not fit'],
      [edited({ request: 'f'.repeat(64) }), 'the opening does not fit'],
      [edited({ salt: 'f'.repeat(64) }), 'the opening does not fit'],
      [edited({ position: 9 }), 'sample 9: the opening does not fit'],
      [edited({ position: 2 }), 'the opening names a sample 2 out of its place'],
      [['{}'], 'opening'],
    ] as const) {
      const other = join(home, 'other.jsonl')
      writeFileSync(other, `${changed.join('\n')}\n`)
      const { verdict, checks } = await verify({ suite, opening: other })
      expect([verdict, checks.at(-1)?.detail]).toEqual([
        'invalid',
        expect.stringContaining(message),
      ])
    }
  })

  it('proves a single sample, closed or opened, without the salts of the others', async () => {
    const signed = await statement()
    const path = join(published, 'transcript.jsonl')
    const closed = await proveSample(openTranscript(path), 5)
    expect(requireSample(signed, closed)).toMatchObject({ position: 5, responses: [] })
    const proof = await proveSample(openTranscript(path), 5, openTranscript(opening))
    const read = readSampleProof(Buffer.from(JSON.stringify(proof)))
    const { extracted, responses, commitment } = requireSample(signed, read)
    expect([responses.length, commitment]).toEqual([1, undefined])
    expect(responses[0]).toContain(extracted)
    const [salt, other] = [
      JSON.parse(proof.opening ?? '').salt,
      JSON.parse(linesIn(opening)[6] ?? '').salt,
    ]
    expect(salt).not.toBe(other)
    expect(JSON.stringify(proof)).not.toContain(other)
    const { opening: sixth } = await proveSample(openTranscript(path), 6, openTranscript(opening))
    expect(() => requireSample(signed, { ...closed, opening: sixth ?? '' })).toThrow(
      'does not fit its commitment',
    )
  })

  it('is the same to the byte when the run is published again', async () => {
    const before = linesIn(join(published, 'transcript.jsonl'))
    expect(await openingOf(join(home, 'runs'))).toEqual(linesIn(opening).map((line) => `${line}\n`))
    expect(new Set(before.map((line) => JSON.parse(line).commitment)).size).toBe(12)
  })
})

describe('a public suite', () => {
  it('has nothing to open, and its certifier cannot hold anything back', async () => {
    const open = writeSmallSuite(join(home, 'open'), 6)
    await using node = await serveMockNode({ suite: open, skill: 0.8 })
    const runs = join(home, 'open-runs')
    const { folder } = await certifyNode({
      ...{ url: node.url, suite: open, tiers, protocol: 'chat', stream: false },
      ...{ key: join(home, 'me.key.pem'), runs, reports: join(home, 'open-reports') },
    })
    await expect(openingOf(runs)).rejects.toMatchObject({ code: 'USAGE' })
    const policy = { keys: [join(home, 'me.pub.pem')], tiers, suite: open }
    expect(await verifyFolder(folder, policy)).toMatchObject({
      verdict: 'verified',
      isJudged: true,
    })
    const [line = ''] = linesIn(join(folder, 'transcript.jsonl'))
    const { tasks } = await loadSuite(open)
    const { item, request } = JSON.parse(line)
    expect(request).toBe(requestDigest(tasks[0]?.task.item(item).requests ?? []))
  })
})
