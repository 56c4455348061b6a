import { sha256Hex } from '../digest/index.ts'
import type { Evidence } from '../item/index.ts'
import { closed, count, literals, Type } from '../schema/index.ts'

/** Which of a run's pictures lie beside its report. */
const picturesShown = ['all', 'sample', 'digests'] as const

export type PicturesShown = (typeof picturesShown)[number]

/** Pictures of a sample: enough to see what a node draws. */
const sampleSize = 24
/** Files and bytes of the pictures of one report at most. */
export const mostPictures = { files: 4096, bytes: 2 ** 30 } as const

/** What a report says of the pictures of its transcript; absent where there are none. */
export const PicturesSchema = Type.Optional(
  closed({
    shown: literals([...picturesShown]),
    named: count('Different pictures that the transcript names.'),
    files: count('Of them beside the report, drawn by the root of the transcript.'),
    bytes: count('Bytes of these files.'),
  }),
)

/** A picture of a node, as a sample names it. */
export type NamedPicture = Extract<Evidence, { readonly kind: 'picture' }>

/** Name of the file of a picture in a report folder. */
export function pictureFile({ sha256, format }: Pick<NamedPicture, 'sha256' | 'format'>): string {
  return `picture-${sha256}.${format}`
}

/** The different pictures that samples name, in their order. */
export class NamedPictures {
  readonly #byDigest = new Map<string, NamedPicture>()

  add({ evidence = [] }: { readonly evidence?: readonly Evidence[] | undefined }): void {
    for (const one of evidence)
      if (one.kind === 'picture' && !this.#byDigest.has(one.sha256))
        this.#byDigest.set(one.sha256, one)
  }

  get all(): readonly NamedPicture[] {
    return [...this.#byDigest.values()]
  }
}

/**
 * The pictures that are to lie beside a report. Those of a sample are drawn by the root of the transcript,
 * which is known only after the last answer: nobody chooses the pretty ones.
 * @param files of a sample; undefined: as many as are shown of a new report
 */
export function shownPictures(
  named: readonly NamedPicture[],
  shown: PicturesShown,
  root: string,
  files: number = sampleSize,
): readonly NamedPicture[] {
  switch (shown) {
    case 'all':
      return named
    case 'digests':
      return []
    case 'sample': {
      const lots = named.map((picture) => ({
        picture,
        lot: sha256Hex(`${root} ${picture.sha256}`),
      }))
      const drawn = lots.toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
      return drawn.slice(0, files).map(({ picture }) => picture)
    }
  }
}

/** Bytes of files, as the samples say. */
export function bytesOf(pictures: readonly NamedPicture[]): number {
  return pictures.reduce((sum, { bytes }) => sum + bytes, 0)
}
