import { IqError } from '../errors/index.ts'
import type { Sample } from '../item/index.ts'
import { compileJudge, tooSlow } from '../judge/index.ts'
import { linesOf, type Report, readSample } from '../report/index.ts'
import { freshItem, ItemsDigest, isFresh, type Suite, suiteOfRun } from '../suite/index.ts'
import { type Passed, passed, requirementOf } from './checklist.ts'

const requireThat = requirementOf('scores')

/**
 * Judges every answer of the transcript again with the suite and requires the same outcomes.
 * A missing answer cannot be judged: that none came is the certifier's word, as it is that a task's
 * filters took too long on an answer, which counts as unparsed.
 * @throws IqError `VERIFICATION`, naming the first sample that differs
 */
export async function requireScores(
  report: Report,
  transcript: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  suite: Suite,
): Promise<Passed<void>> {
  requireThat(
    suite.digest === report.suite.digest,
    `${suite.directory} is not the suite of the report`,
  )
  const asked = suiteOfRun(suite, report.settings.seed)
  const judges = asked.tasks.map(compileJudge)
  const items = isFresh(suite) ? new ItemsDigest() : undefined
  let judged = 0
  for await (const line of linesOf(transcript)) {
    const sample = readSample(line)
    items?.add(freshItem(asked, sample))
    if (sample.outcome === 'missing' || sample.reason === tooSlow) continue
    requireSame(sample, asked, judges[sample.task])
    judged++
  }
  requireThat(
    items?.digest() === report.items?.digest,
    'made again from the seed, the items are not those of the report',
  )
  return passed(undefined, `${judged} answers judged again, with the same outcomes`)
}

function requireSame(
  sample: Sample,
  { tasks }: Suite,
  judge: ReturnType<typeof compileJudge> | undefined,
): void {
  const task = tasks[sample.task]?.task
  const place = `sample ${sample.position}`
  if (!task || !judge || sample.item >= task.size) {
    throw new IqError('VERIFICATION', `scores: ${place} is not an item of the suite`)
  }
  const { outcome, score, extracted } = judge(task.item(sample.item), sample)
  const name = `${place} (${task.name} #${sample.item})`
  requireThat(outcome === sample.outcome, `${name} is ${outcome}, not ${sample.outcome}`)
  requireThat(score === sample.score, `${name} scores ${score}, not ${sample.score}`)
  requireThat(extracted === sample.extracted, `${name} is read otherwise`)
}
