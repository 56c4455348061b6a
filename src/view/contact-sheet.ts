import { drawGiven } from '../drawing/index.ts'
import type { Item, PictureRequest, Sample } from '../item/index.ts'
import { contactSheet, type Marked, type SheetEntry, type SheetPicture } from '../pages/index.ts'
import { type Box, decode, thumbnail } from '../picture/index.ts'
import { type Session, samplesOf } from '../run/index.ts'
import { type Findings, readFindings } from '../scorer/index.ts'

/** Answers on a sheet unless all are asked for: more make a page that is slow to open. */
const fewShown = 60
/** Pixels of a side. */
const small = 256

/**
 * The pictures of a run that were not right, on one page: what was asked, what was found, and where.
 * @param all whether every one is shown, not only the first
 * @returns undefined for a run without pictures
 * @throws IqError `CONFIG` where the part that reads pictures is not installed
 */
export async function wrongPictures(session: Session, all: boolean): Promise<string | undefined> {
  const entries: SheetEntry[] = []
  let [asked, left] = [0, 0]
  for await (const sample of samplesOf(session)) {
    const share = session.suite.tasks[sample.task]
    const item = share?.task.item(sample.item)
    const [request] = item?.requests ?? []
    if (share === undefined || item === undefined || request?.kind !== 'picture') continue
    asked++
    if (sample.outcome === 'correct') continue
    if (!all && entries.length >= fewShown) left++
    else entries.push(await entryOf(session, sample, share.task.name, item, request))
  }
  if (asked === 0) return undefined
  return contactSheet(`Pictures of run ${session.run.id} that were not right`, entries, left)
}

async function entryOf(
  session: Session,
  sample: Sample,
  task: string,
  item: Item,
  request: PictureRequest,
): Promise<SheetEntry> {
  const { position, outcome, responses, reason, extracted } = sample
  const findings = readFindings(responses[0] ?? '')
  const made = await madePicture(session, sample, findings)
  return {
    number: position + 1,
    task,
    outcome,
    asked: request.prompt,
    expected: item.accepted.join(' or '),
    found: inWords(findings, extracted, reason ?? responses[0] ?? 'nothing'),
    pictures: [...(await givenPicture(request)), ...made],
  }
}

function inWords(
  findings: Findings | undefined,
  extracted: string | null,
  otherwise: string,
): string {
  if (findings?.kind === 'unreadable') return findings.problem
  if (findings?.flat) return 'one colour all over, as filters send it'
  return extracted ?? otherwise
}

async function givenPicture({
  given,
  width,
  height,
}: PictureRequest): Promise<readonly SheetPicture[]> {
  if (given === undefined) return []
  const { pixels } = drawGiven(given, width, height)
  const marked = [{ label: '', box: sharesOf(given.box, width, height) }]
  return [{ caption: 'given', jpeg: await thumbnail(pixels, small), marked }]
}

async function madePicture(
  { run }: Session,
  { evidence = [] }: Sample,
  findings: Findings | undefined,
): Promise<readonly SheetPicture[]> {
  const picture = evidence.find((one) => one.kind === 'picture')
  const bytes = picture && (await run.journal.pictures.get(picture.sha256))
  const decoding = bytes && (await decode(bytes))
  if (!decoding?.ok) return []
  const { pixels } = decoding
  const caption = `made, ${pixels.width} x ${pixels.height}`
  const marked = seenIn(findings, pixels.width, pixels.height)
  return [{ caption, jpeg: await thumbnail(pixels, small), marked }]
}

function seenIn(findings: Findings | undefined, width: number, height: number): readonly Marked[] {
  if (findings?.kind !== 'read') return []
  return (findings.objects ?? []).map(({ name, score, colour, box: [x, y, wide, high] }) => ({
    label: [colour, name, score.toFixed(2)].filter((word) => word !== null).join(' '),
    box: sharesOf({ x, y, width: wide, height: high }, width, height),
  }))
}

function sharesOf(box: Box, width: number, height: number): Marked['box'] {
  return [box.x / width, box.y / height, box.width / width, box.height / height]
}
