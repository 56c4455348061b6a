import { termsOf } from '../chains/index.ts'
import { formatDecimal, parseDecimal } from '../decimal/index.ts'
import { sha256Hex } from '../digest/index.ts'
import { type Report, reportFormat, type TranscriptDigest } from '../report/index.ts'
import type { Conclusion, Session } from '../run/index.ts'
import {
  type ChainVerdict,
  compositeScore,
  type LatencySummary,
  type Percentiles,
  type RunSummary,
  type ScoreInterval,
  taskScore,
} from '../verdict/index.ts'
import { publishedCanaries } from './canaries.ts'
import { caveatsOf } from './caveats.ts'
import { publishedItems } from './items.ts'
import { nodeFile } from './node-file.ts'
import { publishedScale } from './scale.ts'

/** The report of a finished or unfinished run: what its journal shows, without secrets. */
export async function buildReport(
  session: Session,
  conclusion: Conclusion,
  transcript: TranscriptDigest,
): Promise<Report> {
  const { run, suite } = session
  const { frozen } = run
  const { summary, verdicts } = conclusion
  const composite = compositeScore(summary.tasks)
  const { finished } = await run.journal.run()
  const operator = await provenOperator(run)
  const control = operator ? 'proven' : 'claimed'
  const scale = await publishedScale(suite, composite)
  return {
    schema: reportFormat,
    run: run.id,
    node: { ...frozen.node, modelReported: [...summary.models], control, operator },
    nodeDigest: sha256Hex(nodeFile(frozen.node)),
    suite: {
      name: suite.name,
      version: suite.version,
      digest: suite.digest,
      answerFormat: String(suite.answerFormat),
      mode: suite.mode,
      deviations: [...new Set(suite.tasks.flatMap(({ task }) => task.deviations))].sort(),
    },
    tiers: { digest: session.tiers.digest },
    settings: {
      seed: frozen.seed,
      fewshotSeed: suite.fewshotSeed,
      attempt: frozen.attempt,
      calibration: frozen.calibration,
      concurrency: frozen.concurrency,
      temperature: null,
      maxTokens: null,
      timeoutMs: frozen.timeoutMs,
      limit: frozen.limit,
      stream: frozen.stream,
      ...(frozen.epoch !== null && { epoch: frozen.epoch }),
      ...(run.raisedCap !== null && { maxItems: run.raisedCap }),
    },
    pace: await publishedPace(run),
    relays: conclusion.relays,
    ...(frozen.requests && { requests: frozen.requests }),
    ...(await publishedItems(session)),
    ...(await publishedCanaries(session)),
    ...scale,
    tasks: summary.tasks.map((task) => {
      const score = taskScore(task)
      return {
        name: task.name,
        weight: decimal(task.weight),
        items: task.size,
        asked: task.asked,
        score: score ? published(score) : null,
        outcomes: task.outcomes,
      }
    }),
    composite: composite
      ? { ...published(composite), method: composite.method, n: composite.n }
      : null,
    outcomes: summary.outcomes,
    latency: summary.latency ? publishedLatency(summary.latency) : null,
    limits: await publishedLimits(run),
    tokens: summary.tokens,
    verdicts: verdicts.map((verdict) => publishedVerdict(verdict, summary, composite)),
    transcript,
    harness: frozen.harness,
    times: { started: run.started, finished: finished ?? run.started },
    limitsOfThisReport: caveatsOf(session, control, scale.scale !== undefined),
  }
}

async function provenOperator({ journal }: Session['run']): Promise<Report['node']['operator']> {
  const known = await journal.operator()
  if (!known?.signature) return null
  const { keyid, nonce, signature } = known
  return { keyid, nonce, signature }
}

/** Changes of the pace that a report shows. */
const shownChanges = 512

async function publishedPace({ started, journal }: Session['run']): Promise<Report['pace']> {
  const all = (await journal.pace()).map(({ at, ...change }) => ({
    atMs: Math.max(0, Date.parse(at) - Date.parse(started)),
    ...change,
  }))
  return { changes: all.slice(0, shownChanges), omitted: Math.max(0, all.length - shownChanges) }
}

function publishedLatency({ firstToken, tokensPerSecond, ...whole }: LatencySummary) {
  return {
    ...rounded(whole),
    firstToken: { ...rounded(firstToken), streamed: firstToken.streamed },
    tokensPerSecond: tokensPerSecond === undefined ? null : tokensPerSecond.toFixed(1),
  }
}

function rounded({ p50Ms, p95Ms }: Percentiles): Percentiles {
  return { p50Ms: Math.round(p50Ms), p95Ms: Math.round(p95Ms) }
}

async function publishedLimits({ journal }: Session['run']): Promise<Report['limits']> {
  return { prompts: (await journal.prompts()) ?? null, probes: [...(await journal.probes())] }
}

function publishedVerdict(
  verdict: ChainVerdict,
  summary: RunSummary,
  composite: ScoreInterval | undefined,
): Report['verdicts'][number] {
  const { chain } = verdict
  const share = (count: number) => decimal(summary.asked === 0 ? 0 : count / summary.asked)
  return {
    chain: chain.id,
    name: chain.name,
    minScore: chain.minScore,
    rule: chain.decision.rule,
    verdict: verdict.verdict,
    reason: verdict.reason,
    terms: termsOf(chain),
    evidence: {
      items: decimal(summary.asked),
      ...(composite ? { score: composite.value.toFixed(2) } : {}),
      ...sequential(verdict),
      ...speed(verdict, summary),
      missingRate: share(summary.outcomes.missing),
      unparsedRate: share(summary.outcomes.unparsed),
    },
  }
}

/** What decides between real-time and batch, beside its bounds. */
function speed(
  { chain: { service } }: ChainVerdict,
  { latency }: RunSummary,
): Record<string, string> {
  const { p95LatencyMs, p95FirstTokenMs } = service
  return {
    p95BoundMs: decimal(p95LatencyMs),
    ...(latency ? { p95Ms: decimal(Math.round(latency.p95Ms)) } : {}),
    ...(p95FirstTokenMs === undefined ? {} : { firstTokenBoundMs: decimal(p95FirstTokenMs) }),
    ...(latency ? { firstTokenMs: decimal(Math.round(latency.firstToken.p95Ms)) } : {}),
  }
}

/** The sequential evidence: e-values as decimal logarithms, beside what they had to reach. */
function sequential({ chain: { decision }, evidence }: ChainVerdict): Record<string, string> {
  if (decision.rule !== 'evidence') return {}
  const { alpha, beta, indifference } = decision
  const maxRelays = evidence?.cap ?? decision.maxRelays
  const rule = { alpha, beta, indifference, maxRelays: decimal(maxRelays) }
  if (!evidence) return rule
  return {
    ...rule,
    log10For: decimal(Math.log10(evidence.above)),
    log10Against: decimal(Math.log10(evidence.below)),
    log10ForNeeded: decimal(evidence.neededAbove),
    log10AgainstNeeded: decimal(evidence.neededBelow),
  }
}

function published({ value, lower, upper }: ScoreInterval) {
  return { value: value.toFixed(2), lower: lower.toFixed(2), upper: upper.toFixed(2) }
}

/** Nine decimals at most, without trailing zeros, an exponent or a negative zero. */
function decimal(value: number): string {
  return formatDecimal(parseDecimal(value.toFixed(9)))
}
