import { createHash } from 'node:crypto'
import { type Chain, epochAt, type LoadedTiers, termsOf } from '../chains/index.ts'
import { canonicalBytes } from '../digest/index.ts'
import {
  hashing,
  linesOf,
  type PublishedVerdict,
  type Report,
  readSample,
} from '../report/index.ts'
import type { Suite } from '../suite/index.ts'
import {
  type ChainVerdict,
  compositeScore,
  type KnownItems,
  type RunSummary,
  VerdictFold,
  type VerdictSettings,
} from '../verdict/index.ts'
import { type Passed, passed } from './checklist.ts'
import { requirementOf } from './require.ts'

const requireThat = requirementOf('replay')

/** What a replay needs beside the report and its transcript. */
export interface ReplayInput {
  readonly tiers: LoadedTiers
  /** The item parameters the report names, where it names any. */
  readonly items: { readonly sha256: string; readonly parameters: KnownItems } | undefined
  /** The suite of the report, to judge every answer again; undefined believes the outcomes. */
  readonly suite: Suite | undefined
  /** Opens the transcript once more. */
  readonly transcript: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/**
 * Decides again: folds the transcript, in the order the seed demands, into counts, scores, evidence
 * and verdicts, and requires that they are the report's.
 * @throws IqError `VERIFICATION`, naming what differs
 */
export async function requireVerdicts(
  report: Report,
  { tiers, items, transcript }: ReplayInput,
): Promise<Passed<void>> {
  requireThat(
    tiers.digest === report.tiers.digest,
    `${tiers.path} is not the tiers file of the report`,
  )
  requireThat(
    (items?.sha256 ?? null) === report.settings.calibration,
    'the item parameters are not those of the report',
  )
  requireEpoch(report, tiers)
  const fold = new VerdictFold(settingsOf(report, tiers, items?.parameters))
  const hash = createHash('sha256')
  for await (const line of linesOf(hashing(transcript(), hash))) {
    const sample = readSample(line)
    requireThat(!fold.isComplete, `sample ${sample.position} comes after the decision`)
    requireThat(fold.take(sample), `sample ${sample.position} is not the next item of the plan`)
  }
  requireThat(
    hash.digest('hex') === report.transcript.sha256,
    'the transcript changed while it was read',
  )
  const { summary, verdicts } = fold.conclude(report.limits.probes)
  requireCounts(report, summary)
  requireSameVerdicts(report, verdicts)
  return passed(undefined, `the same from ${summary.asked} samples`)
}

/** What a report says that its verdict depends on. */
function settingsOf(
  { suite, tasks, settings: { seed, attempt, limit, maxItems } }: Report,
  tiers: LoadedTiers,
  items: KnownItems | undefined,
): VerdictSettings {
  const shares = tasks.map(({ name, weight, items: size }) => ({
    name,
    weight: Number(weight),
    size,
  }))
  const run = { seed, attempt, itemsPerTask: limit, raisedCap: maxItems ?? null }
  return { suite, tasks: shares, tiers, ...run, items }
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
