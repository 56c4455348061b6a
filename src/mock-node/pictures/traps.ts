import { blank, type Pixels, resize, writePng } from '../../picture/index.ts'

/** What a node can send in place of the picture that was asked for. */
export const pictureTraps = [
  'url',
  'black',
  'size',
  'truncated',
  'empty',
  'text',
  'bomb',
  'two',
  'svg',
  'polyglot',
] as const

export type PictureTrap = (typeof pictureTraps)[number]

/** The bytes of a reply: a picture, or an address in its place. */
export type Sent =
  | {
      readonly kind: 'bytes'
      readonly bytes: Buffer
      /** Whether there are two of it; not told by a body that is the picture itself. */
      readonly twice?: true
    }
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
    case 'two':
      return { kind: 'bytes', bytes: whole(), twice: true }
    case 'svg':
      return { kind: 'bytes', bytes: Buffer.from('<svg><script>alert(1)</script></svg>') }
    case 'polyglot':
      return { kind: 'bytes', bytes: Buffer.concat([whole(), Buffer.from('<script>alert(1)')]) }
    case 'bomb': {
      const bytes = whole()
      bytes.writeUInt32BE(60_000, 16)
      bytes.writeUInt32BE(60_000, 20)
      return { kind: 'bytes', bytes }
    }
  }
}
