import { canonicalBytes } from '../digest/index.ts'
import { isIqError } from '../errors/index.ts'
import type { PictureRequest } from '../item/index.ts'
import { compileJudge, type Judge } from '../judge/index.ts'
import {
  linesOf,
  type NamedPicture,
  pictureFile,
  type Report,
  readSample,
  type SampleLine,
} from '../report/index.ts'
import { answerOf, type Scorer } from '../scorer/index.ts'
import { type Suite, type SuiteTask, suiteOfRun } from '../suite/index.ts'
import { type Checklist, passed, requirementOf } from './checklist.ts'
import type { PictureInput, ShownPictures } from './pictures.ts'

const requireThat = requirementOf('looked-again')

/**
 * Looks at every published picture again and requires that the answers are judged as they were.
 * @param shown the pictures that lie beside the report
 * @param open the scorer of the suite
 * @returns why it was not done, in one sentence, where the scorer is not at hand
 * @throws IqError `VERIFICATION`, naming the first sample whose outcome is another
 */
export async function lookAgain(
  { settings: { seed } }: Report,
  input: PictureInput,
  shown: ShownPictures,
  suite: Suite,
  open: () => Promise<Scorer>,
  list: Checklist,
): Promise<string | undefined> {
  let scorer: Scorer
  try {
    scorer = await open()
  } catch (error) {
    if (!isIqError(error)) throw error
    const next = error.next === undefined ? '' : `; ${error.next}`
    return `the published pictures were not looked at again: ${error.message}${next}`
  }
  const asked = suiteOfRun(suite, seed)
  const judges = asked.tasks.map(compileJudge)
  try {
    await list.run('looked-again', async () => {
      let [looked, otherwise] = [0, 0]
      for await (const line of linesOf(input.transcript())) {
        const sample = readSample(line)
        const picture = pictureIn(sample, shown)
        if (picture === undefined) continue
        looked++
        const text = await judgedAgain(sample, picture, input, asked, judges, scorer)
        if (text !== sample.responses[0]) otherwise++
      }
      const found = otherwise === 0 ? 'the same findings' : `${otherwise} with other findings`
      return passed(undefined, `${looked} pictures looked at again, ${found}, the same outcomes`)
    })
  } finally {
    await scorer.close()
  }
  return undefined
}

function pictureIn({ evidence = [] }: SampleLine, shown: ShownPictures): NamedPicture | undefined {
  return evidence.find((one) => one.kind === 'picture' && shown.has(one.sha256)) as
    | NamedPicture
    | undefined
}

/** @returns what was found, as the text of an answer */
async function judgedAgain(
  sample: SampleLine,
  picture: NamedPicture,
  { read }: PictureInput,
  { tasks }: Suite,
  judges: readonly Judge[],
  scorer: Scorer,
): Promise<string> {
  const place = `sample ${sample.position}`
  // The check of the scores found task and item in the suite.
  const item = (tasks[sample.task] as SuiteTask).task.item(sample.item)
  // What asks for no picture asks for no size, and no picture has none: it would be unreadable.
  const [request] = item.requests as readonly [PictureRequest]
  const bytes = read(pictureFile(picture)) ?? Buffer.alloc(0)
  const { findings, evidence } = await scorer.look(bytes, request)
  const isSame = canonicalBytes(evidence ?? null).equals(canonicalBytes(picture))
  requireThat(isSame, `${place} says otherwise of its picture than the file`)
  const { text, finish } = answerOf(findings)
  const { outcome } = (judges[sample.task] as Judge)(item, { responses: [text], finish })
  requireThat(outcome === sample.outcome, `${place} is ${outcome}, not ${sample.outcome}`)
  return text
}
