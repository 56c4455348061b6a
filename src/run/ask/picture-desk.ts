import type { Evidence, Finish, PictureRequest } from '../../item/index.ts'

/** What a sample keeps of a picture that came. */
export interface TakenPicture {
  /** What was found in it: the text of the answer. */
  readonly text: string
  readonly finish: Finish
  readonly evidence: readonly Evidence[]
}

/** Takes pictures as they come: keeps them on disk, and looks at them. */
export interface PictureDesk {
  take(bytes: Uint8Array, request: PictureRequest): Promise<TakenPicture>
}
