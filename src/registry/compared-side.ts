import { type ComparedRun, readReportFolder } from '../history/index.ts'
import type { Report, SampleLine } from '../report/index.ts'

/** How an item was answered. */
export interface AnsweredItem {
  readonly task: number
  readonly item: number
  readonly score: number
  readonly outcome: ComparedRun['samples'][number]['outcome']
  readonly extracted: string
  /** Whether its suite keeps it from others. */
  readonly isHeldBack: boolean
}

/** A report to be compared, with its answers. */
export interface Side {
  readonly report: Report
  readonly run: ComparedRun
  readonly samples: readonly AnsweredItem[]
}

/** @throws IqError when there is no transcript, or another one */
export async function readSide(folder: string): Promise<Side> {
  const { report, samples: stored, ...past } = readReportFolder(folder)
  const samples: AnsweredItem[] = []
  for await (const sample of stored()) {
    const { task, item, score, outcome, extracted, commitment }: SampleLine = sample
    const isHeldBack = commitment !== undefined
    samples.push({
      task,
      item,
      score,
      outcome,
      extracted: (extracted ?? '').slice(0, 200),
      isHeldBack,
    })
  }
  const tasks = report.tasks.map(({ name, weight }) => ({ name, weight: Number(weight) }))
  const itemSeed = report.items ? report.settings.seed : null
  return { report, samples, run: { ...past, route: report.route, tasks, itemSeed, samples } }
}
