import type { ChainTerms } from '../../src/chains/index.ts'
import { canonicalBytes, sha256Hex } from '../../src/digest/index.ts'
import type { Certification } from '../../src/report/claims.ts'
import { digestTranscript, nodeFile, type Report } from '../../src/report/index.ts'

export const nodeBytes = nodeFile({
  url: 'https://node.example/v1',
  protocol: 'chat',
  model: 'model-a',
})

export const transcriptBytes = Buffer.from(
  Array.from({ length: 10 }, (_, position) => `{"position":${position}}\n`).join(''),
)

const transcript = await digestTranscript([transcriptBytes])
const none = { correct: 0, incorrect: 0, unparsed: 0, refused: 0, truncated: 0, missing: 0 }

/** What a relay of a chain of the report is, at a price. */
const terms = (pricePerRelayUsd: string | null): ChainTerms => ({
  pricePerRelayUsd,
  limits: { inputTokens: 200, outputTokens: 1000, beyond: 'any' },
  service: { class: 'realtime', p95LatencyMs: 30_000, p95FirstTokenMs: null },
  suite: { name: 'small', versions: '^1.0.0' },
  certificateDays: 90,
})

/** A finished run of two tasks and ten items that meets one chain and misses another. */
export const report: Report = {
  schema: 'iqchains/report/v2',
  run: 'r-01',
  node: {
    url: 'https://node.example/v1',
    protocol: 'chat',
    model: 'model-a',
    modelReported: ['model-a-2026'],
    control: 'claimed',
    operator: null,
  },
  nodeDigest: sha256Hex(nodeBytes),
  suite: {
    name: 'small',
    version: '1.0.0',
    digest: sha256Hex('suite'),
    answerFormat: 'letter',
    mode: 'chat',
    deviations: [],
  },
  tiers: { digest: sha256Hex('tiers') },
  settings: {
    seed: '7',
    fewshotSeed: 1234,
    attempt: 1,
    calibration: null,
    concurrency: 4,
    stream: true,
    temperature: '0',
    maxTokens: null,
    timeoutMs: 60_000,
    limit: null,
  },
  pace: { changes: [{ atMs: 0, from: 0, to: 2, why: 'start' }], omitted: 0 },
  tasks: [
    {
      name: 'arithmetic',
      weight: '2',
      items: 6,
      asked: 6,
      score: { value: '66.66', lower: '30.00', upper: '90.33' },
      outcomes: { ...none, correct: 4, incorrect: 1, unparsed: 1 },
    },
    {
      name: 'logic',
      weight: '1',
      items: 4,
      asked: 4,
      score: { value: '50.00', lower: '15.00', upper: '85.00' },
      outcomes: { ...none, correct: 2, refused: 1, missing: 1 },
    },
  ],
  composite: { value: '61.11', lower: '33.00', upper: '83.10', method: 'mover-wilson', n: 10 },
  outcomes: { correct: 6, incorrect: 1, unparsed: 1, refused: 1, truncated: 0, missing: 1 },
  latency: {
    p50Ms: 120,
    p95Ms: 480,
    firstToken: { p50Ms: 80, p95Ms: 210, streamed: 9 },
    tokensPerSecond: '41.5',
  },
  limits: { prompts: null, probes: [] },
  tokens: { prompt: 4000, completion: 90, counted: 9 },
  verdicts: [
    {
      chain: 'A100',
      name: 'Chain 1',
      minScore: '70',
      rule: 'full',
      verdict: 'denied',
      reason: 'score-not-met',
      terms: terms('0.00125'),
      evidence: { score: '61.11' },
    },
    {
      chain: 'A200',
      name: 'Chain 2',
      minScore: '55',
      rule: 'full',
      verdict: 'certified',
      reason: 'score-met',
      terms: terms('0.00075'),
      evidence: { score: '61.11' },
    },
    {
      chain: 'A300',
      name: 'Chain 3',
      minScore: null,
      rule: 'full',
      verdict: 'inconclusive',
      reason: 'chain-has-no-suite',
      terms: { ...terms(null), suite: null },
      evidence: {},
    },
  ],
  transcript,
  harness: { name: 'iq-chains', version: '0.1.0' },
  times: { started: '2026-11-22T11:00:00Z', finished: '2026-11-22T12:00:00Z' },
  limitsOfThisReport: ['The suite is public; a model may have seen it.'],
}

export const bytesOf = (content: unknown): Buffer => canonicalBytes(content)

/** What a certifier adds to the report. */
export const certificationOf = (content: Report): Certification => ({
  reportDigest: sha256Hex(bytesOf(content)),
  verifier: 'https://certifier.example/iq',
  validUntil: '2027-02-20T12:00:00Z',
  assuranceLevel: 'third_party',
})
