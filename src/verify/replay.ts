import { createHash, type Hash } from 'node:crypto'
import type { LoadedTiers } from '../chains/index.ts'
import { IqError } from '../errors/index.ts'
import { type Report, readSample } from '../report/index.ts'
import type { ItemParameters } from '../stats/index.ts'
import type { Suite } from '../suite/index.ts'
import {
  compositeScore,
  decideAll,
  decides,
  Examination,
  planRun,
  type Standing,
  Tally,
} from '../verdict/index.ts'
import { type Finding, found } from './checklist.ts'
import { linesOf } from './lines.ts'

/** What a replay needs beside the report and its transcript. */
export interface ReplayInput {
  readonly tiers: LoadedTiers
  /** The item parameters the report names, where it names any. */
  readonly items: { readonly sha256: string; readonly parameters: ItemParameters } | undefined
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
): Promise<Finding<void>> {
  hold(tiers.digest === report.tiers.digest, `${tiers.path} is not the tiers file of the report`)
  hold(
    (items?.sha256 ?? null) === report.settings.calibration,
    'the item parameters are not those of the report',
  )
  const tasks = report.tasks.map(({ name, weight, items: size }) => ({
    name,
    weight: Number(weight),
    size,
  }))
  const { seed, limit, attempt } = report.settings
  const concerned = tiers.chains.filter((chain) => decides(report.suite, chain))
  const chains = limit === null ? concerned : []
  const examination = new Examination({ chains, tasks, seed, attempt, items: items?.parameters })
  const tally = new Tally(tasks)
  const steps = planRun(tasks, seed, limit ?? undefined).steps()
  const hash = createHash('sha256')
  for await (const line of linesOf(hashing(transcript(), hash))) {
    const sample = readSample(line)
    hold(!examination.done, `sample ${sample.position} comes after the decision`)
    const step = steps.next().value
    const isNext =
      step?.position === sample.position && step.task === sample.task && step.item === sample.item
    hold(isNext, `sample ${sample.position} is not the next item of the plan`)
    examination.take(sample)
    tally.add(sample)
  }
  hold(hash.digest('hex') === report.transcript.sha256, 'the transcript changed while it was read')
  const standing = tally.standing()
  requireCounts(report, standing)
  const { suite, limits } = report
  const { probes } = limits
  requireSameVerdicts(report, decideAll(tiers, { suite, limit, standing, examination, probes }))
  return found(undefined, `the same from ${standing.asked} samples`)
}

async function* hashing(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hash: Hash,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

function requireCounts(report: Report, standing: Standing): void {
  for (const [index, task] of report.tasks.entries()) {
    const counted = standing.tasks[index]?.outcomes
    for (const [kind, count] of Object.entries(task.outcomes)) {
      const same = counted?.[kind as keyof typeof counted] === count
      hold(same, `task '${task.name}': the transcript has another number of ${kind}`)
    }
  }
  const score = compositeScore(standing.tasks)?.value.toFixed(2)
  hold(score === report.composite?.value, `the composite score is ${score ?? 'undefined'}`)
}

function requireSameVerdicts(report: Report, decided: ReturnType<typeof decideAll>): void {
  hold(decided.length === report.verdicts.length, 'the tiers file has other chains')
  for (const [index, published] of report.verdicts.entries()) {
    const again = decided[index]
    const same =
      again?.chain.id === published.chain &&
      again.verdict === published.verdict &&
      again.reason === published.reason
    hold(
      same,
      `chain '${published.chain}': decided again it is ${again?.verdict}, ${again?.reason}`,
    )
  }
}

function hold(condition: boolean, otherwise: string): void {
  if (!condition) throw new IqError('VERIFICATION', `replay: ${otherwise}`)
}
