/** The formats that are read. */
export type PictureFormat = 'png' | 'jpeg' | 'webp'

/** What a file says of itself before anything is decoded. */
export interface Announced {
  readonly format: PictureFormat
  readonly width: number
  readonly height: number
}

export type HeaderReading =
  | { readonly ok: true; readonly announced: Announced }
  /** Why it is no picture that is read, on one line. */
  | { readonly ok: false; readonly problem: string }
