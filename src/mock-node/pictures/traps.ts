import { blank, type Pixels, resize, writePng } from '../../picture/index.ts'

/** What a node can send in place of the picture that was asked for. */
export const pictureTraps = ['url', 'black', 'size', 'truncated', 'empty', 'text', 'bomb'] as const

export type PictureTrap = (typeof pictureTraps)[number]

/** The bytes of a reply: a picture, or an address in its place. */
export type Sent =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'url'; readonly url: string }

/** A picture as a trap gives it. */
export function trapped(pixels: Pixels, trap: PictureTrap | undefined): Sent {
  const { width, height } = pixels
  const whole = () => writePng(pixels)
  switch (trap) {
    case undefined:
      return { kind: 'bytes', bytes: whole() }
    case 'url':
      return { kind: 'url', url: 'http://169.254.169.254/picture.png' }
    case 'black':
      return { kind: 'bytes', bytes: writePng(blank(width, height)) }
    case 'size':
      return { kind: 'bytes', bytes: writePng(resize(pixels, width + 256, height + 256)) }
    case 'truncated':
      return { kind: 'bytes', bytes: whole().subarray(0, -100) }
    case 'empty':
      return { kind: 'bytes', bytes: Buffer.alloc(0) }
    case 'text':
      return { kind: 'bytes', bytes: Buffer.from('I cannot draw that.') }
    case 'bomb': {
      const bytes = whole()
      bytes.writeUInt32BE(60_000, 16)
      bytes.writeUInt32BE(60_000, 20)
      return { kind: 'bytes', bytes }
    }
  }
}
