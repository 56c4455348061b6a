import { IqError } from '../errors/index.ts'
import {
  bytesOf,
  mostPictures,
  type NamedPicture,
  NamedPictures,
  type PicturesShown,
  pictureFile,
  type Report,
  shownPictures,
} from '../report/index.ts'
import { type Session, samplesOf } from '../run/index.ts'

/** What is published of the pictures of a run. */
export interface PublishedPictures {
  readonly said: Pick<Report, 'pictures'>
  /** The bytes of each file by its name, read when they are written. */
  readonly files: Readonly<Record<string, AsyncIterable<Uint8Array>>>
}

/**
 * The pictures of a run that lie beside its report: nothing where there are none, or where the suite holds
 * back what it asks.
 * @param root of the transcript
 * @throws IqError `USAGE` for more than a report holds
 */
export async function publishedPictures(
  session: Session,
  shown: PicturesShown,
  root: string,
): Promise<PublishedPictures> {
  if (session.suite.heldBack) return { said: {}, files: {} }
  const named = new NamedPictures()
  for await (const sample of samplesOf(session)) named.add(sample)
  if (named.all.length === 0) return { said: {}, files: {} }
  const beside = shownPictures(named.all, shown, root)
  const bytes = bytesOf(beside)
  if (beside.length > mostPictures.files || bytes > mostPictures.bytes) {
    const { id } = session.run
    const most = `${mostPictures.files} pictures and ${mostPictures.bytes} bytes`
    throw new IqError(
      'USAGE',
      `run ${id}: ${beside.length} pictures of ${bytes} bytes, and a report holds ${most} at most`,
      { next: `iqchains resume ${id} --pictures sample` },
    )
  }
  const files = beside.map((picture) => [pictureFile(picture), bytesFrom(session, picture)])
  return {
    said: { pictures: { shown, named: named.all.length, files: beside.length, bytes } },
    files: Object.fromEntries(files),
  }
}

/** @throws IqError `DATA` for a picture that is no longer kept, or is another */
async function* bytesFrom({ run }: Session, { sha256 }: NamedPicture): AsyncGenerator<Uint8Array> {
  const bytes = await run.journal.pictures.get(sha256)
  if (bytes === undefined) {
    throw new IqError('DATA', `run ${run.id}: the picture ${sha256} is gone, or was changed`, {
      next: `publish without pictures: iqchains resume ${run.id} --pictures digests`,
    })
  }
  yield bytes
}
