import type { Given } from '../drawing/index.ts'

/** What a scorer looks for in a picture, beside comparing it with a given one. */
export type Look = 'objects' | 'letters'

/** A picture that is asked for; plain data. */
export interface PictureRequest {
  readonly kind: 'picture'
  readonly prompt: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Of the sampling. */
  readonly seed: number
  /** undefined: made from the prompt alone. */
  readonly given?: Given
  readonly looks: readonly Look[]
}
