import { IqError } from '../errors/index.ts'
import type { Item, Sample } from '../item/index.ts'
import { compileJudge, tooSlow } from '../judge/index.ts'
import {
  linesOf,
  opened,
  type Report,
  readOpening,
  readSample,
  requestDigest,
  type SampleLine,
} from '../report/index.ts'
import { freshItem, ItemsDigest, isFresh, type Suite, suiteOfRun } from '../suite/index.ts'
import { type Passed, passed, requirementOf } from './checklist.ts'

const requireThat = requirementOf('scores')

/** The bytes of a published file, in chunks of any size. */
type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** What of a transcript was judged again. */
export interface Rescored {
  readonly judged: number
  /** Answers that the transcript holds back and nobody opened. */
  readonly hidden: number
}

/**
 * Judges every answer of the transcript again with the suite and requires the same outcomes, and that what
 * was asked is what the suite asks. What the suite holds back is judged where an opening is given.
 * A missing answer cannot be judged: that none came is the certifier's word, as it is that a task's
 * filters took too long on an answer, which counts as unparsed.
 * @throws IqError `VERIFICATION`, naming the first sample that differs
 */
export async function requireScores(
  report: Report,
  transcript: Chunks,
  suite: Suite,
  opening?: Chunks,
): Promise<Passed<Rescored>> {
  requireThat(
    suite.digest === report.suite.digest,
    `${suite.directory} is not the suite of the report`,
  )
  const asked = suiteOfRun(suite, report.settings.seed)
  const judges = asked.tasks.map(compileJudge)
  const items = isFresh(suite) ? new ItemsDigest() : undefined
  let judged = 0
  let hidden = 0
  for await (const sample of openedSamples(transcript, opening)) {
    items?.add(freshItem(asked, sample))
    if (sample.commitment !== undefined) {
      requireThat(suite.heldBack, `sample ${sample.position}: the suite holds nothing back`)
      hidden++
      continue
    }
    const task = asked.tasks[sample.task]?.task
    const item = task && sample.item < task.size ? task.item(sample.item) : undefined
    if (item) requireAsked(sample, item)
    if (sample.outcome === 'missing' || sample.reason === tooSlow) continue
    const judge = judges[sample.task]
    if (!task || !judge || !item) {
      throw new IqError(
        'VERIFICATION',
        `scores: sample ${sample.position} is not an item of the suite`,
      )
    }
    requireSame(sample, `${task.name} #${sample.item}`, judge(item, sample))
    judged++
  }
  requireThat(
    items?.digest() === report.items?.digest,
    'made again from the seed, the items are not those of the report',
  )
  const held = hidden === 0 ? '' : `; ${hidden} are held back and were not`
  return passed({ judged, hidden }, `${judged} answers judged again, with the same outcomes${held}`)
}

/** The samples of a transcript, with what an opening says of them: its lines come in the same order. */
async function* openedSamples(
  transcript: Chunks,
  opening: Chunks = [],
): AsyncGenerator<SampleLine> {
  const openings = linesOf(opening)
  const next = async () => {
    const { done, value } = await openings.next()
    return done === true ? undefined : readOpening(value)
  }
  try {
    let ahead = await next()
    for await (const line of linesOf(transcript)) {
      const sample = readSample(line)
      if (ahead?.position === sample.position) {
        yield opened(sample, ahead)
        ahead = await next()
      } else yield sample
    }
    const left = `the opening names a sample ${ahead?.position} out of its place`
    requireThat(ahead === undefined, left)
  } finally {
    await openings.return(undefined)
  }
}

/** Reports of before do not tell what was asked. */
function requireAsked({ position, request }: SampleLine, { requests }: Item): void {
  if (request === undefined) return
  requireThat(
    requestDigest(requests) === request,
    `sample ${position} was asked otherwise than the suite asks`,
  )
}

function requireSame(
  sample: Sample,
  item: string,
  { outcome, score, extracted }: Pick<Sample, 'outcome' | 'score' | 'extracted'>,
): void {
  const name = `sample ${sample.position} (${item})`
  requireThat(outcome === sample.outcome, `${name} is ${outcome}, not ${sample.outcome}`)
  requireThat(score === sample.score, `${name} scores ${score}, not ${sample.score}`)
  requireThat(extracted === sample.extracted, `${name} is read otherwise`)
}
