import { isIqError } from '../errors/index.ts'
import type { PictureRequest } from '../item/index.ts'
import { compileJudge } from '../judge/index.ts'
import {
  linesOf,
  type NamedPicture,
  pictureFile,
  type Report,
  readSample,
  type SampleLine,
  shownPictures,
} from '../report/index.ts'
import { answerOf, type Scorer } from '../scorer/index.ts'
import { type Suite, suiteOfRun } from '../suite/index.ts'
import { type Checklist, passed, requirementOf } from './checklist.ts'
import { namedIn, type PictureInput } from './pictures.ts'

const requireThat = requirementOf('looked-again')

/**
 * Looks at every published picture again and requires that the answers are judged as they were.
 * @param open the scorer of the suite
 * @returns why it was not done, in one sentence, where the scorer is not at hand
 * @throws IqError `VERIFICATION`, naming the first sample whose outcome is another
 */
export async function lookAgain(
  report: Report,
  input: PictureInput,
  suite: Suite,
  open: () => Promise<Scorer>,
  list: Checklist,
): Promise<string | undefined> {
  if (report.pictures === undefined || report.pictures.files === 0) return undefined
  let scorer: Scorer
  try {
    scorer = await open()
  } catch (error) {
    if (!isIqError(error)) throw error
    const next = error.next === undefined ? '' : `; ${error.next}`
    return `the published pictures were not looked at again: ${error.message}${next}`
  }
  try {
    await list.run('looked-again', async () => {
      const { looked, otherwise } = await lookAtAll(report, input, suite, scorer)
      const found = otherwise === 0 ? 'the same findings' : `${otherwise} with other findings`
      return passed(undefined, `${looked} pictures looked at again, ${found}, the same outcomes`)
    })
  } finally {
    await scorer.close()
  }
  return undefined
}

async function lookAtAll(report: Report, input: PictureInput, suite: Suite, scorer: Scorer) {
  const asked = suiteOfRun(suite, report.settings.seed)
  const judges = asked.tasks.map(compileJudge)
  const { shown, files } = report.pictures ?? { shown: 'digests', files: 0 }
  const named = await namedIn(report, input.transcript())
  const beside = shownPictures(named, shown, report.transcript.root, files)
  const digests = new Set(beside.map(({ sha256 }) => sha256))
  let [looked, otherwise] = [0, 0]
  for await (const line of linesOf(input.transcript())) {
    const sample = readSample(line)
    const picture = pictureOf(sample)
    if (picture === undefined || !digests.has(picture.sha256)) continue
    const bytes = input.read(pictureFile(picture))
    const item = asked.tasks[sample.task]?.task.item(sample.item)
    const [request] = item?.requests ?? []
    const judge = judges[sample.task]
    const place = `sample ${sample.position}`
    if (bytes === undefined || !item || !judge || request?.kind !== 'picture') {
      requireThat(false, `${place} is no picture that the suite asks for`)
      continue
    }
    const found = await findingsIn(bytes, request, picture, scorer, place)
    const { outcome, score } = judge(item, { responses: [found.text], finish: found.finish })
    requireThat(outcome === sample.outcome, `${place} is ${outcome}, not ${sample.outcome}`)
    requireThat(score === sample.score, `${place} scores ${score}, not ${sample.score}`)
    looked++
    if (found.text !== sample.responses[0]) otherwise++
  }
  return { looked, otherwise }
}

function pictureOf({ evidence = [] }: SampleLine): NamedPicture | undefined {
  return evidence.find((one) => one.kind === 'picture')
}

async function findingsIn(
  bytes: Uint8Array,
  request: PictureRequest,
  picture: NamedPicture,
  scorer: Scorer,
  place: string,
) {
  const { findings, evidence } = await scorer.look(bytes, request)
  const isSame =
    evidence?.sha256 === picture.sha256 &&
    evidence.format === picture.format &&
    evidence.width === picture.width &&
    evidence.height === picture.height &&
    evidence.perceptualHash === picture.perceptualHash
  requireThat(isSame, `${place} says otherwise of its picture than the file`)
  return answerOf(findings)
}
