import { compileJudge } from '../judge/index.ts'
import { writePng } from '../picture/index.ts'
import type { Scorer } from '../scorer/index.ts'
import { writeFindings } from '../scorer/index.ts'
import { Chance, isPictureTask, type Suite } from '../suite/index.ts'
import { drawAnswer } from './artist.ts'
import type { Quality } from './quality.ts'

/** How often a scorer said "right". */
export interface Rate {
  readonly said: number
  readonly of: number
}

/** What a scorer says of labelled pictures of one task. */
export interface AuditedTask {
  readonly task: string
  /** Of right pictures; the true-positive rate. */
  readonly right: Rate
  /** Of wrong pictures; the false-positive rate. */
  readonly wrong: Rate
}

export interface AuditOrder {
  readonly suite: Suite
  readonly scorer: Scorer
  /** Pictures of each label and task. */
  readonly pictures: number
  readonly seed: string
  readonly onTask: (audited: AuditedTask) => void
}

/** Runs a scorer over pictures that are drawn right or wrong, and counts what it says of them. */
export async function auditScorer(order: AuditOrder): Promise<readonly AuditedTask[]> {
  const { suite, scorer, pictures, seed, onTask } = order
  const audited: AuditedTask[] = []
  for (const share of suite.tasks) {
    const { task } = share
    if (!isPictureTask(task)) continue
    const judge = compileJudge(share)
    const ask = async (quality: Quality): Promise<Rate> => {
      const says = Array.from({ length: pictures }, async (_, at) => {
        const index = quality === 'right' ? at : pictures + at
        const item = task.item(index)
        const drawn = drawAnswer(item, quality, new Chance(seed, `${item.placed.id} ${quality}`))
        const { findings } = await scorer.look(writePng(drawn), item.requests[0])
        const kept = { responses: [writeFindings(findings)], finish: 'stop' }
        return judge(item, kept).outcome === 'correct'
      })
      return { said: (await Promise.all(says)).filter((one) => one).length, of: pictures }
    }
    const rates = { task: task.name, right: await ask('right'), wrong: await ask('wrong') }
    audited.push(rates)
    onTask(rates)
  }
  return audited
}
