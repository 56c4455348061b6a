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

/** Digests of the pictures that lie beside a report. */
export type ShownPictures = ReadonlySet<string>

/**
 * Requires that the pictures which a report says it shows are those of its transcript, drawn by its root,
 * and that each lies there to the byte.
 * @param said what the report says of them
 * @throws IqError `VERIFICATION`, naming the first picture that is missing or another
 */
export async function requirePictures(
  { transcript: { root, sha256 } }: Report,
  said: NonNullable<Report['pictures']>,
  { transcript, read }: PictureInput,
): Promise<Passed<ShownPictures>> {
  const named = await namedIn(transcript(), sha256)
  const beside = shownPictures(named, said.shown, root, said.files)
  const [total, files, bytes] = [named.length, beside.length, bytesOf(beside)]
  requireThat(said.named === total, `the transcript names ${total}, not ${said.named}`)
  requireThat(said.files === files, `${files} are to be shown, not ${said.files}`)
  requireThat(said.bytes === bytes, `they have ${bytes} bytes, not ${said.bytes}`)
  if (beside.length > 0) {
    // Only who verifies pictures loads what reads them.
    const { otherThanNamed } = await import('../picture/index.ts')
    for (const picture of beside) {
      const bytes = read(pictureFile(picture))
      if (bytes === undefined) requireThat(false, `${pictureFile(picture)} is missing`)
      else requirePicture(picture, bytes, otherThanNamed)
    }
  }
  const shown = new Set(beside.map((picture) => picture.sha256))
  return passed(shown, `${files} of ${total} lie here, with the digests that were signed`)
}

/** Its bytes are those that were signed, and announce just what the transcript says: no page, no bomb. */
function requirePicture(
  picture: NamedPicture,
  bytes: Uint8Array,
  otherThanNamed: (bytes: Uint8Array, named: NamedPicture) => string | undefined,
): void {
  const name = pictureFile(picture)
  requireThat(sha256Hex(bytes) === picture.sha256, `${name} holds another picture`)
  requireThat(
    bytes.length === picture.bytes,
    `${name} has ${bytes.length} bytes, not ${picture.bytes}`,
  )
  const problem = otherThanNamed(bytes, picture)
  requireThat(problem === undefined, `${name} is ${problem}`)
}

/** The different pictures of a transcript, which must still be the signed one. */
async function namedIn(
  transcript: ReturnType<PictureInput['transcript']>,
  sha256: string,
): Promise<readonly NamedPicture[]> {
  const hash = createHash('sha256')
  const named = new NamedPictures()
  for await (const line of linesOf(hashing(transcript, hash))) named.add(readSample(line))
  requireThat(hash.digest('hex') === sha256, 'the transcript changed while it was read')
  return named.all
}
