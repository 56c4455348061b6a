import { sha256Hex } from '../digest/index.ts'
import { drawGiven } from '../drawing/index.ts'
import type { Evidence, PictureRequest } from '../item/index.ts'
import { type Box, crop, decode, type Pixels, perceptualHash } from '../picture/index.ts'
import { colourOf } from './colours.ts'
import { compare } from './compare.ts'
import type { Detector } from './detector.ts'
import type { Comparison, Findings, ReadFindings, SeenObject } from './findings.ts'
import { greys } from './greys.ts'
import type { LetterReader } from './lettering.ts'

/** What is opened when it is first needed: weights take a second. */
export interface Instruments {
  detector(): Promise<Detector>
  letters(): Promise<LetterReader>
}

/** What a scorer makes of a picture. */
export interface Looked {
  readonly findings: Findings
  /** What a sample keeps of the picture; undefined where it could not be decoded. */
  readonly evidence: Extract<Evidence, { readonly kind: 'picture' }> | undefined
}

/** Brightness of a picture that shows something deviates by more. */
const leastSpread = 2

/**
 * Looks at a picture for what a request names: the same bytes give the same findings on every machine.
 * Nothing is decoded whose announced size is not the one asked for.
 * @throws IqError `CONFIG` where a part is not installed, `CHANGED` where it is another than the pinned one
 */
export async function look(
  bytes: Uint8Array,
  request: PictureRequest,
  instruments: Instruments,
): Promise<Looked> {
  const decoding = await decode(bytes, request)
  if (!decoding.ok) {
    return { findings: { kind: 'unreadable', problem: decoding.problem }, evidence: undefined }
  }
  const { announced, pixels } = decoding
  const evidence = {
    kind: 'picture',
    sha256: sha256Hex(bytes),
    ...announced,
    bytes: bytes.length,
    perceptualHash: perceptualHash(pixels),
  } as const
  if (isFlat(pixels)) return { findings: { kind: 'read', flat: true }, evidence }
  return { findings: await lookInto(pixels, request, instruments), evidence }
}

async function lookInto(
  pixels: Pixels,
  { looks, given, width, height }: PictureRequest,
  instruments: Instruments,
): Promise<ReadFindings> {
  const part = given?.use === 'fill' ? around(given.box, pixels) : undefined
  const objects = looks.includes('objects') ? await seen(pixels, part, instruments) : undefined
  const lines = looks.includes('letters')
    ? await (await instruments.letters()).read(pixels)
    : undefined
  return {
    kind: 'read',
    flat: false,
    ...(objects && { objects }),
    ...(lines && { lines: [...lines] }),
    ...(given?.use === 'change' && { colour: colourOf(pixels, given.box) }),
    ...(given && { comparison: compared(pixels, given, width, height) }),
  }
}

/** Objects of a picture, or of a part of it: of a small one they are seen better without the rest. */
async function seen(
  pixels: Pixels,
  part: Box | undefined,
  instruments: Instruments,
): Promise<SeenObject[]> {
  const detector = await instruments.detector()
  const found = await detector.detect(part === undefined ? pixels : crop(pixels, part))
  return found.map(({ name, score, box }) => {
    const [left, top, width, height] = box
    const [x, y] = [left + (part?.x ?? 0), top + (part?.y ?? 0)]
    const colour = colourOf(pixels, { x, y, width, height })
    return { name, score, box: [x, y, width, height], colour }
  })
}

/** A box with a third of its size on each side, as far as the picture goes. */
function around(box: Box, { width, height }: Pixels): Box {
  const [wide, high] = [Math.round(box.width / 3), Math.round(box.height / 3)]
  const [x, y] = [Math.max(0, box.x - wide), Math.max(0, box.y - high)]
  return {
    x,
    y,
    width: Math.min(width, box.x + box.width + wide) - x,
    height: Math.min(height, box.y + box.height + high) - y,
  }
}

function compared(
  pixels: Pixels,
  given: NonNullable<PictureRequest['given']>,
  width: number,
  height: number,
): Comparison {
  const { pixels: before } = drawGiven(given, width, height)
  const { box, use } = given
  switch (use) {
    case 'change':
    case 'fill': {
      const border = use === 'fill' ? box : undefined
      return compare(before, pixels, (x, y) => isInBox(box, x, y), border, undefined)
    }
    case 'extend':
      return compare(before, pixels, (x, y) => !isInBox(box, x, y), box, box)
  }
}

function isFlat(pixels: Pixels): boolean {
  const grey = greys(pixels)
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length
  const squares = grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length
  return Math.sqrt(squares) < leastSpread
}

function isInBox(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height
}
