import { createHash } from 'node:crypto'
import { type Chain, epochAt, type LoadedTiers, termsOf } from '../chains/index.ts'
import { canonicalBytes, MerkleTree } from '../digest/index.ts'
import {
  hashing,
  linesOf,
  type PublishedVerdict,
  publishedSuite,
  type Recomputed,
  type Report,
  readSample,
} from '../report/index.ts'
import type { Scorer } from '../scorer/index.ts'
import type { Suite } from '../suite/index.ts'
import {
  type ChainVerdict,
  compositeScore,
  type KnownItems,
  type RunSummary,
  taskShares,
  VerdictFold,
  type VerdictSettings,
} from '../verdict/index.ts'
import { type Passed, passed, requirementOf } from './checklist.ts'

const requireThat = requirementOf('replay')

/** What a replay needs beside the report and its transcript. */
export interface ReplayInput {
  readonly tiers: LoadedTiers
  /** The item parameters the report names, where it names any. */
  readonly items: { readonly sha256: string; readonly parameters: KnownItems } | undefined
  /** The suite of the report, to judge every answer again; undefined believes the outcomes. */
  readonly suite: Suite | undefined
  /** Opens a scorer that looks at published pictures again. Default: their findings are believed. */
  readonly scorer?: ((suite: Suite) => Promise<Scorer>) | undefined
  /** Opens what auditors were given for what the transcript holds back. */
  readonly opening?: (() => AsyncIterable<Uint8Array>) | undefined
  /** Opens the transcript once more. */
  readonly transcript: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** What a replay leads to. */
export interface Replayed extends Recomputed {
  /** When the first and the last answer came, milliseconds since 1970. */
  readonly answered: { readonly first: number; readonly last: number }
}

const least = (one: number, other: number) => Math.min(one, other)
const most = (one: number, other: number) => Math.max(one, other)

/**
 * Decides again: folds the transcript, in the order the seed demands, into counts, scores, evidence
 * and verdicts, and requires that they are the report's.
 * @throws IqError `VERIFICATION`, naming what differs
 */
export async function requireVerdicts(
  report: Report,
  { tiers, items, suite, transcript }: ReplayInput,
): Promise<Passed<Replayed>> {
  requireThat(
    tiers.digest === report.tiers.digest,
    `${tiers.path} is not the tiers file of the report`,
  )
  requireThat(
    (items?.sha256 ?? null) === report.settings.calibration,
    'the item parameters are not those of the report',
  )
  requireEpoch(report, tiers)
  const { named, fewshotSeed, shares } = suiteOf(report, suite)
  const fold = new VerdictFold(settingsOf(report, named, shares, tiers, items?.parameters))
  const hash = createHash('sha256')
  const tree = new MerkleTree()
  const answered: number[] = []
  let heldBack = 0
  for await (const line of linesOf(hashing(transcript(), hash))) {
    tree.append(line)
    const sample = readSample(line)
    answered.push(Date.parse(sample.answered))
    if (sample.commitment !== undefined) heldBack++
    requireThat(!fold.isComplete, `sample ${sample.position} comes after the decision`)
    requireThat(fold.take(sample), `sample ${sample.position} is not the next item of the plan`)
  }
  const digest = hash.digest('hex')
  requireThat(digest === report.transcript.sha256, 'the transcript changed while it was read')
  const { summary, verdicts } = fold.conclude(report.limits.probes, report.seeds)
  requireCounts(report, summary)
  requireSameVerdicts(report, verdicts)
  const root = tree.root().toString('base64')
  const recomputed = {
    suite: named,
    fewshotSeed,
    tiers: tiers.digest,
    summary,
    verdicts,
    transcript: { sha256: digest, root, samples: tree.size },
    heldBack,
    answered: {
      first: answered.reduce(least, Number.POSITIVE_INFINITY),
      last: answered.reduce(most, Number.NEGATIVE_INFINITY),
    },
  }
  return passed(recomputed, `the same from ${summary.asked} samples`)
}

/** The suite itself where it is at hand, else what the report says of it. */
function suiteOf(report: Report, suite: Suite | undefined) {
  const { settings, tasks } = report
  if (suite === undefined) {
    const shares = tasks.map(({ name, weight, items: size, rates }) => ({
      name,
      weight: Number(weight),
      size,
      ...(rates && { rates }),
    }))
    return { named: report.suite, fewshotSeed: settings.fewshotSeed, shares }
  }
  requireThat(
    suite.digest === report.suite.digest,
    `${suite.directory} is not the suite of the report`,
  )
  const { fewshotSeed } = suite
  return { named: publishedSuite(suite), fewshotSeed, shares: taskShares(suite) }
}

/** What a report says that its verdict depends on. */
function settingsOf(
  { settings: { seed, attempt, limit, maxItems } }: Report,
  suite: Report['suite'],
  tasks: VerdictSettings['tasks'],
  tiers: LoadedTiers,
  items: KnownItems | undefined,
): VerdictSettings {
  const run = { seed, attempt, itemsPerTask: limit, raisedCap: maxItems ?? null }
  return { suite, tasks, tiers, ...run, items }
}

/** The test must be one of the epoch in which it was begun: of another one's alpha it has no share. */
function requireEpoch({ settings, times }: Report, { epoch, path }: LoadedTiers): void {
  const begun = epoch && epochAt(epoch, new Date(times.started))
  requireThat(
    settings.epoch === begun,
    begun === undefined
      ? `${path} names no epochs, the report says ${settings.epoch}`
      : `begun in the epoch ${begun}, the report says ${settings.epoch ?? 'none'}`,
  )
}

function requireCounts(report: Report, summary: RunSummary): void {
  for (const [index, task] of report.tasks.entries()) {
    const counted = summary.tasks[index]?.outcomes
    for (const [kind, count] of Object.entries(task.outcomes)) {
      const same = counted?.[kind as keyof typeof counted] === count
      requireThat(same, `task '${task.name}': the transcript has another number of ${kind}`)
    }
  }
  const score = compositeScore(summary.tasks)?.value.toFixed(2)
  requireThat(score === report.composite?.value, `the composite score is ${score ?? 'undefined'}`)
}

function requireSameVerdicts(report: Report, decided: readonly ChainVerdict[]): void {
  requireThat(decided.length === report.verdicts.length, 'the tiers file has other chains')
  for (const [index, published] of report.verdicts.entries()) {
    const again = decided[index]
    const place = `chain '${published.chain}'`
    const same =
      again?.chain.id === published.chain &&
      again.verdict === published.verdict &&
      again.reason === published.reason
    requireThat(same, `${place}: decided again it is ${again?.verdict}, ${again?.reason}`)
    requireThat(
      !again || areTerms(published.terms, again.chain),
      `${place}: the tiers have other terms`,
    )
  }
}

/** Whether the terms published are those of the chain; a report of version 1 has none. */
function areTerms(terms: PublishedVerdict['terms'], chain: Chain): boolean {
  return terms === null || canonicalBytes(terms).equals(canonicalBytes(termsOf(chain)))
}
