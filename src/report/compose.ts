import { termsOf } from '../chains/index.ts'
import { formatDecimal, parseDecimal } from '../decimal/index.ts'
import {
  type ChainVerdict,
  compositeScore,
  type LatencySummary,
  type Percentiles,
  type RunSummary,
  type ScoreInterval,
  taskScore,
} from '../verdict/index.ts'
import { caveatsOf } from './caveats.ts'
import { type Report, reportFormat } from './report-schema.ts'
import type { TranscriptDigest } from './transcript.ts'

/**
 * What nobody can make again from transcript, tiers and suite: where nothing else shows it, it is the
 * signer's word.
 */
export interface SignersWord
  extends Pick<
    Report,
    'schema' | 'run' | 'nodeDigest' | 'pace' | 'relays' | 'limits' | 'harness' | 'times'
  > {
  readonly node: Omit<Report['node'], 'modelReported'>
  readonly settings: Omit<Report['settings'], 'fewshotSeed' | 'temperature' | 'maxTokens'>
  readonly draw?: Report['draw'] | undefined
  readonly route?: Report['route'] | undefined
  readonly requests?: Report['requests'] | undefined
  /** Of generated items; whoever judges them again makes them again. */
  readonly items?: Report['items'] | undefined
  readonly canaries?: Report['canaries'] | undefined
  readonly scale?: Report['scale'] | undefined
  /** Of nodes that draw; whoever has the transcript counts them again. */
  readonly pictures?: Report['pictures'] | undefined
  readonly seeds?: Report['seeds'] | undefined
}

/** What follows from transcript, tiers and suite. */
export interface Recomputed {
  readonly suite: Report['suite']
  readonly fewshotSeed: number
  /** Digest of the tiers file. */
  readonly tiers: string
  readonly summary: RunSummary
  readonly verdicts: readonly ChainVerdict[]
  readonly transcript: TranscriptDigest
  /** Samples of which the transcript shows a commitment only. */
  readonly heldBack: number
}

/** A suite as a report names it. */
interface NamedSuite {
  readonly name: string
  readonly version: string
  readonly digest: string
  readonly answerFormat: number
  readonly mode: string
  readonly tasks: readonly { readonly task: { readonly deviations: readonly string[] } }[]
}

/** What a report says of its suite. */
export function publishedSuite(suite: NamedSuite): Report['suite'] {
  const { name, version, digest, answerFormat, mode, tasks } = suite
  const deviations = [...new Set(tasks.flatMap(({ task }) => task.deviations))].sort()
  return { name, version, digest, answerFormat: String(answerFormat), mode, deviations }
}

/**
 * The report of a run. Whoever publishes makes it, and whoever verifies makes it again, to the byte.
 */
export function composeReport(word: SignersWord, from: Recomputed): Report {
  const { node, settings, draw, route, requests, items, canaries, scale, pictures, seeds } = word
  const { summary, verdicts } = from
  const composite = compositeScore(summary.tasks)
  return {
    schema: reportFormat,
    run: word.run,
    node: {
      url: node.url,
      protocol: node.protocol,
      model: node.model,
      modelReported: [...summary.models],
      control: node.control,
      operator: node.operator,
    },
    nodeDigest: word.nodeDigest,
    ...(route === undefined ? {} : { route }),
    suite: from.suite,
    tiers: { digest: from.tiers },
    settings: {
      seed: settings.seed,
      fewshotSeed: from.fewshotSeed,
      attempt: settings.attempt,
      calibration: settings.calibration,
      concurrency: settings.concurrency,
      temperature: null,
      maxTokens: null,
      timeoutMs: settings.timeoutMs,
      limit: settings.limit,
      stream: settings.stream,
      ...(settings.epoch === undefined ? {} : { epoch: settings.epoch }),
      ...(settings.maxItems === undefined ? {} : { maxItems: settings.maxItems }),
    },
    ...(draw === undefined ? {} : { draw }),
    pace: word.pace,
    ...(word.relays === undefined ? {} : { relays: word.relays }),
    ...(requests && { requests }),
    ...(items && { items }),
    ...(canaries && { canaries }),
    ...(scale && { scale }),
    ...(pictures && { pictures }),
    ...(seeds && { seeds }),
    tasks: summary.tasks.map((task) => {
      const score = taskScore(task)
      return {
        name: task.name,
        weight: decimal(task.weight),
        items: task.size,
        asked: task.asked,
        score: score ? published(score) : null,
        outcomes: task.outcomes,
        ...(task.rates && { rates: task.rates }),
      }
    }),
    composite: composite
      ? { ...published(composite), method: composite.method, n: composite.n }
      : null,
    outcomes: summary.outcomes,
    latency: summary.latency ? publishedLatency(summary.latency) : null,
    limits: word.limits,
    tokens: summary.tokens,
    verdicts: verdicts.map((verdict) => publishedVerdict(verdict, summary, composite)),
    transcript: from.transcript,
    harness: word.harness,
    times: word.times,
    limitsOfThisReport: caveatsOf({
      draw,
      route,
      limit: settings.limit,
      control: node.control,
      adjustments: requests?.adjustments ?? [],
      isFresh: items !== undefined,
      isHeldBack: from.heldBack > 0,
      isEquated: scale !== undefined,
    }),
  }
}

/** The bytes of a `report.json`. */
export function reportBytes(report: Report): Buffer {
  return Buffer.from(`${JSON.stringify(report, null, 2)}\n`)
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
  const { alpha, beta, indifference, leastItems } = decision
  const maxRelays = evidence?.cap ?? decision.maxRelays
  const rule = {
    alpha,
    beta,
    indifference,
    maxRelays: decimal(maxRelays),
    ...(leastItems === undefined ? {} : { leastItems: decimal(leastItems) }),
  }
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
