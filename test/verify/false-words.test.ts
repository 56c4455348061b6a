import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certifyNode } from '../../src/certify/index.ts'
import { sha256Hex } from '../../src/digest/index.ts'
import { publicKeyOf } from '../../src/envelope/index.ts'
import {
  digestTranscript,
  type Report,
  readReport,
  reportBytes,
  type Statement,
  statementOf,
} from '../../src/report/index.ts'
import { keySigner, signStatement } from '../../src/sign/index.ts'
import { verifyFolder } from '../../src/verify/index.ts'
import { simulate } from '../support/node.ts'
import { starterTiersText } from '../support/tiers.ts'

const home = mkdtempSync(join(tmpdir(), 'iqchains-words-'))
afterAll(() => rmSync(home, { recursive: true }))

const tiers = join(home, 'tiers.json')
const chosen = JSON.parse(starterTiersText())
for (const { decision } of chosen.chains) if (decision.rule === 'evidence') decision.leastItems = 80
writeFileSync(tiers, JSON.stringify(chosen))

const { privateKey } = generateKeyPairSync('ed25519')
const signer = keySigner(privateKey)
const keys = [publicKeyOf(createPublicKey(privateKey), 'certifier')]

let honest = ''
let report: Report
let validUntil = ''

beforeAll(async () => {
  await using node = await simulate({ skill: 0.8 })
  const places = { runs: join(home, 'runs'), reports: join(home, 'reports') }
  const { folder } = await certifyNode({
    url: node.url,
    suite: 'starter',
    tiers,
    key: signer,
    seed: 'words',
    concurrency: 16,
    ...places,
  })
  honest = folder
  report = readReport(readFileSync(join(folder, 'report.json')))
  const bundle = JSON.parse(readFileSync(join(folder, 'report.sigstore.json'), 'utf8'))
  const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString('utf8')
  validUntil = JSON.parse(payload).predicate.validUntil
}, 120_000)

/** What a certifier changes before it signs. */
interface Edit {
  readonly report?: (report: Report) => Partial<Report>
  readonly predicate?: Partial<Statement['predicate']>
  readonly validUntil?: string
  readonly assurance?: 'third_party' | 'self'
  /** The transcript, line by line. */
  readonly sample?: (sample: Record<string, unknown>) => Record<string, unknown>
}

/** Signs an edited report, in itself consistent, and verifies it with everything at hand. */
async function verdictOn(edit: Edit) {
  const folder = mkdtempSync(join(home, 'edited-'))
  cpSync(honest, folder, { recursive: true })
  const path = join(folder, 'transcript.jsonl')
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  const { sample = (one) => one } = edit
  const text = lines.map((line) => `${JSON.stringify(sample(JSON.parse(line)))}\n`).join('')
  writeFileSync(path, text)
  const transcript = await digestTranscript([Buffer.from(text)])
  const edited: Report = { ...report, transcript, ...edit.report?.(report) }
  const bytes = reportBytes(edited)
  writeFileSync(join(folder, 'report.json'), bytes)
  const statement = statementOf(edited, {
    reportDigest: sha256Hex(bytes),
    verifier: `urn:iqchains:certifier:${signer.keyid}`,
    validUntil: edit.validUntil ?? validUntil,
    assuranceLevel: edit.assurance ?? 'self',
  })
  const predicate = { ...statement.predicate, ...edit.predicate }
  const bundle = await signStatement({ ...statement, predicate }, signer, [])
  writeFileSync(join(folder, 'report.sigstore.json'), bundle)
  const result = await verifyFolder(folder, { keys, suite: 'starter', tiers })
  const failed = result.checks.find(({ ok }) => !ok)
  return {
    verdict: result.verdict,
    why: failed === undefined ? '' : `${failed.name}: ${failed.detail}`,
    word: result.verdict === 'invalid' ? [] : result.word,
  }
}

const firstVerdict = (change: object) => (report: Report) => ({
  verdicts: report.verdicts.map((one, index) => (index === 0 ? { ...one, ...change } : one)),
})
const evidence = (change: Record<string, string>) => (report: Report) => ({
  verdicts: report.verdicts.map((one, index) =>
    index === 0 ? { ...one, evidence: { ...one.evidence, ...change } } : one,
  ),
})
const terms = (change: object) => (report: Report) => ({
  verdicts: report.verdicts.map((one) => ({
    ...one,
    terms: one.terms && { ...one.terms, ...change },
  })),
})
const settings = (change: Partial<Report['settings']>) => (report: Report) => ({
  settings: { ...report.settings, ...change },
})
const suite = (change: Partial<Report['suite']>) => (report: Report) => ({
  suite: { ...report.suite, ...change },
})
const node = (change: Partial<Report['node']>) => (report: Report) => ({
  node: { ...report.node, ...change },
})
const junk = {
  keyid: `SHA256:${'A'.repeat(43)}`,
  nonce: 'n',
  signature: 'A'.repeat(86).concat('=='),
}
const latency = (change: object) => (report: Report) => ({
  latency: report.latency && { ...report.latency, ...change },
})

it('what nobody edited is verified, every answer judged again', async () => {
  expect(await verdictOn({})).toMatchObject({ verdict: 'verified', why: '' })
})

describe('a signer cannot say', () => {
  it.each<[string, Edit, RegExp]>([
    ['another threshold', { report: firstVerdict({ minScore: '99' }) }, /verdicts\.0\.minScore/u],
    ['another name of a chain', { report: firstVerdict({ name: 'Best' }) }, /verdicts\.0\.name/u],
    ['another reason', { report: firstVerdict({ reason: 'score-met' }) }, /decided again/u],
    ['another verdict', { report: firstVerdict({ verdict: 'denied' }) }, /decided again/u],
    ['stronger evidence', { report: evidence({ log10For: '9' }) }, /evidence\.log10For/u],
    ['a smaller alpha', { report: evidence({ alpha: '0.001' }) }, /evidence\.alpha/u],
    ['a smaller beta', { report: evidence({ beta: '0.001' }) }, /evidence\.beta/u],
    ['a narrower zone', { report: evidence({ indifference: '0' }) }, /evidence\.indifference/u],
    ['another number of items', { report: evidence({ items: '400' }) }, /evidence\.items/u],
    ['no missing answers', { report: evidence({ missingRate: '0.5' }) }, /evidence\.missingRate/u],
    ['more evidence than there is', { report: evidence({ more: '1' }) }, /evidence\.more/u],
    [
      'tighter intervals of tasks',
      {
        report: ({ tasks }) => ({
          tasks: tasks.map((one) => ({
            ...one,
            score: one.score && { ...one.score, lower: one.score.value },
          })),
        }),
      },
      /tasks\.0\.score\.lower/u,
    ],
    [
      'a tighter interval of the whole',
      {
        report: ({ composite }) => ({ composite: composite && { ...composite, upper: '99.99' } }),
      },
      /composite\.upper/u,
    ],
    ['faster answers', { report: latency({ p95Ms: 1 }) }, /latency\.p95Ms/u],
    [
      'earlier first tokens',
      { report: latency({ firstToken: { p50Ms: 0, p95Ms: 0, streamed: 0 } }) },
      /latency\.firstToken/u,
    ],
    ['more tokens a second', { report: latency({ tokensPerSecond: '999.9' }) }, /tokensPerSecond/u],
    [
      'fewer tokens',
      { report: ({ tokens }) => ({ tokens: { ...tokens, prompt: 1 } }) },
      /tokens\.prompt/u,
    ],
    ['another model', { report: node({ modelReported: ['gpt-9'] }) }, /node\.modelReported/u],
    ['another URL', { report: node({ url: 'https://better.example' }) }, /^node: /u],
    [
      'that control is proven, with junk',
      { report: node({ control: 'proven', operator: { ...junk, publicKey: 'junk' } }) },
      /^control: /u,
    ],
    [
      'that control is proven, without proof',
      { report: node({ control: 'proven' }) },
      /^control: /u,
    ],
    ['that it never ends', { validUntil: '9999-12-31T00:00:00Z' }, /^times: valid until/u],
    [
      'that it ended before it began',
      { validUntil: '2020-01-01T00:00:00Z' },
      /ends before it begins/u,
    ],
    [
      'that it was long ago',
      {
        report: () => ({
          times: { started: '2026-01-01T00:00:00Z', finished: '2026-01-02T00:00:00Z' },
        }),
      },
      /outside the run's times|begun in the epoch/u,
    ],
    ['a lower price', { report: terms({ pricePerRelayUsd: '0.00001' }) }, /other terms/u],
    ['a longer certificate', { report: terms({ certificateDays: 366 }) }, /other terms/u],
    ['another version of the suite', { report: suite({ version: '1.0.9' }) }, /suite\.version/u],
    [
      'another suite',
      { report: suite({ digest: sha256Hex('own') }) },
      /not the suite of the report/u,
    ],
    ['no deviations', { report: suite({ deviations: [] }) }, /suite\.deviations/u],
    ['another answer format', { report: suite({ answerFormat: '9' }) }, /suite\.answerFormat/u],
    ['another seed', { report: settings({ seed: 'luckier' }) }, /not the next item of the plan/u],
    ['an earlier test', { report: settings({ attempt: 7 }) }, /decided again|evidence/u],
    ['other examples', { report: settings({ fewshotSeed: 7 }) }, /settings\.fewshotSeed/u],
    ['a temperature', { report: settings({ temperature: '0' }) }, /settings\.temperature/u],
    ['item parameters', { report: settings({ calibration: sha256Hex('x') }) }, /item parameters/u],
    [
      'that part of it was asked',
      { report: settings({ limit: 5 }) },
      /next item of the plan|decided/u,
    ],
    [
      'other weights',
      { report: ({ tasks }) => ({ tasks: tasks.map((one) => ({ ...one, weight: '1.5' })) }) },
      /tasks\.\d+\.weight/u,
    ],
    ['no caveats', { report: () => ({ limitsOfThisReport: [] }) }, /limitsOfThisReport/u],
    [
      'that the seed was drawn',
      {
        report: () => ({
          draw: {
            kind: 'drawn',
            salt: sha256Hex('s'),
            intent: { origin: 'x', index: 0, leaf: sha256Hex('l') },
            beacon: null,
            nonces: [{ keyid: junk.keyid, signature: junk.signature }],
          },
        }),
      },
      /draw: the seed is not/u,
    ],
    [
      'that wrong answers are right',
      { sample: (one) => ({ ...one, outcome: 'correct', score: 1 }) },
      /^(arithmetic|verdicts|scores): /u,
    ],
    [
      'that it read something else',
      { sample: (one) => ({ ...one, extracted: 'Z' }) },
      /sample 0 \(.*\) is read otherwise/u,
    ],
    [
      'that somebody else certifies',
      { predicate: { verifier: { id: `urn:iqchains:certifier:${junk.keyid}` } } },
      /^predicate: statement: it names/u,
    ],
  ])('%s', async (_, edit, expected) => {
    const { verdict, why } = await verdictOn(edit)
    expect([verdict, why]).toEqual(['invalid', expect.stringMatching(expected)])
  })
})

describe("is named as the signer's word", () => {
  it.each<[string, Edit, RegExp]>([
    ['who certifies', { assurance: 'third_party' }, /does not operate the node/u],
    ['the run', { report: () => ({ run: 'r-another' }) }, /run r-another, test number 1/u],
    [
      'the harness',
      { report: () => ({ harness: { name: 'iqchains', version: '9.9.9' } }) },
      /version 9\.9\.9 of iqchains/u,
    ],
    ['the load', { report: settings({ concurrency: 1 }) }, /^1 relays in flight/u],
    [
      'the route',
      {
        report: ({ limitsOfThisReport }) => ({
          route: { kind: 'portal', covert: true },
          limitsOfThisReport: limitsOfThisReport.filter((one) => !one.includes('could know')),
        }),
      },
      /'portal', covertly/u,
    ],
    [
      'an earlier end of the certificate',
      { validUntil: '2026-12-31T00:00:00Z' },
      /valid until 2026-12-31/u,
    ],
    [
      'a proof of control whose key nobody has',
      {
        report: ({ limitsOfThisReport, node }) => ({
          node: { ...node, control: 'proven', operator: junk },
          limitsOfThisReport: limitsOfThisReport.map((one) =>
            one.includes('is claimed')
              ? "That the operator's key controls the URL was shown once, not for each relay."
              : one,
          ),
        }),
      },
      /that the node gave the answers/u,
    ],
  ])('%s', async (_, edit, expected) => {
    const { verdict, why, word } = await verdictOn(edit)
    expect([verdict, why]).toEqual(['verified', ''])
    expect(
      word.some((clause) => expected.test(clause)),
      word.join('\n'),
    ).toBe(true)
  })
})
