import { createHash } from 'node:crypto'
import { sha256Hex } from '../digest/index.ts'
import {
  bytesOf,
  hashing,
  linesOf,
  type NamedPicture,
  NamedPictures,
  pictureFile,
  type Report,
  readSample,
  shownPictures,
} from '../report/index.ts'
import { type Passed, passed, requirementOf } from './checklist.ts'

const requireThat = requirementOf('pictures')

/** Where the pictures of a transcript lie. */
export interface PictureInput {
  /** Opens the transcript once more. */
  readonly transcript: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** The bytes of a file in the report folder; undefined where there is none. */
  readonly read: (name: string) => Uint8Array | undefined
}

/**
 * Requires that the pictures which a report says it shows are those of its transcript, drawn by its root,
 * and that each lies there to the byte.
 * @throws IqError `VERIFICATION`, naming the first picture that is missing or another
 */
export async function requirePictures(
  report: Report,
  { transcript, read }: PictureInput,
): Promise<Passed<void>> {
  const named = await namedIn(report, transcript())
  const { shown, files, bytes, named: said } = report.pictures ?? nothing
  requireThat(said === named.length, `the transcript names ${named.length}, not ${said}`)
  const beside = shownPictures(named, shown, report.transcript.root, files)
  requireThat(files === beside.length, `${beside.length} are to be shown, not ${files}`)
  requireThat(bytes === bytesOf(beside), `they have ${bytesOf(beside)} bytes, not ${bytes}`)
  for (const picture of beside) requirePicture(picture, read(pictureFile(picture)))
  return passed(
    undefined,
    `${files} of ${named.length} lie here, with the digests that were signed`,
  )
}

const nothing = { shown: 'digests', files: 0, bytes: 0, named: 0 } as const

function requirePicture(picture: NamedPicture, bytes: Uint8Array | undefined): void {
  const name = pictureFile(picture)
  requireThat(bytes !== undefined, `${name} is missing`)
  const isSame = bytes?.length === picture.bytes && sha256Hex(bytes) === picture.sha256
  requireThat(isSame, `${name} holds another picture`)
}

/** The different pictures of a transcript, which must still be the signed one. */
export async function namedIn(
  report: Report,
  transcript: ReturnType<PictureInput['transcript']>,
): Promise<readonly NamedPicture[]> {
  const hash = createHash('sha256')
  const named = new NamedPictures()
  for await (const line of linesOf(hashing(transcript, hash))) named.add(readSample(line))
  const isSame = hash.digest('hex') === report.transcript.sha256
  requireThat(isSame, 'the transcript changed while it was read')
  return named.all
}
