import type { Pixels } from '../../picture/index.ts'

/** A picture that is asked of a node. */
export interface DrawRequest {
  readonly prompt: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Of the sampling; undefined: the node's own. */
  readonly seed: number | undefined
  /** The picture to change; its size is that of the one asked for. */
  readonly given?: GivenPicture | undefined
}

export interface GivenPicture {
  readonly pixels: Pixels
  /** 255 where a pixel is to be painted anew, else 0; undefined where all of it may change. */
  readonly mask?: Uint8Array | undefined
}

/** What a node sent for a picture; not decoded yet. */
export interface Drawing {
  /** undefined: a filter refused the prompt. */
  readonly picture: Buffer | undefined
  /** What the filter said; empty where there is a picture. */
  readonly words: string
  /** The model the node says it used. */
  readonly model: string | undefined
  /** The seed the node says it used. */
  readonly seed: number | undefined
  /** Milliseconds from sending to the last byte, of this relay. */
  readonly latencyMs: number
}
