import { readFile } from 'node:fs/promises'
import { sha256Hex } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import { type Pixels, resize } from '../picture/index.ts'
import { cocoNames } from './coco-names.ts'
import { type Detection, leastScore, withoutTwins } from './detections.ts'
import type { Detector } from './detector.ts'
import { imageNet, openOnnx, planes } from './onnx.ts'

/** A detector that a suite names in place of the default one; plain data. */
export interface NamedDetector {
  /** The file, in the cache. */
  readonly path: string
  readonly sha256: string
  /** Pixels of a side of what it takes. */
  readonly side: number
  /** What brings the file. */
  readonly fetch: string
}

/**
 * Reads the file of a detector and requires that it is the pinned one.
 * @throws IqError `CONFIG` where it was not fetched, `CHANGED` where it holds something else
 */
export async function readNamed({ path, sha256, fetch }: NamedDetector): Promise<Buffer> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) {
    const message = `the detector of the suite (sha256 ${sha256}) is not fetched yet`
    throw new IqError('CONFIG', message, { next: fetch })
  }
  if (sha256Hex(bytes) === sha256) return bytes
  throw new IqError('CHANGED', `${path}: the detector is another than the suite pins`, {
    next: `remove the file, then: ${fetch}`,
  })
}

/**
 * A detector of DETR's form (Carion and others 2020) as ONNX: `pixel_values` 1x3xSxS goes in, and where it
 * wants one a `pixel_mask` 1x64x64; out come `logits` 1xQx(kinds + none) and `pred_boxes` 1xQx4, middle and
 * size in shares of the sides. 80 kinds are COCO's in their order, 91 by their published numbers.
 * @throws IqError `CONFIG`, `CHANGED`, `SUITE` for another form
 */
export async function openNamedDetector(named: NamedDetector): Promise<Detector> {
  const bytes = await readNamed(named)
  const ort = await openOnnx()
  const session = await ort.InferenceSession.create(bytes).catch((cause: unknown) => {
    throw otherForm(named, 'it is no ONNX file that can be run', cause)
  })
  const { side } = named
  const wantsMask = session.inputNames.includes('pixel_mask')
  return {
    async detect(pixels) {
      const values = planes(resize(pixels, side, side), imageNet)
      const input = new ort.Tensor('float32', values, [1, 3, side, side])
      const mask = new ort.Tensor('int64', new BigInt64Array(64 * 64).fill(1n), [1, 64, 64])
      const output = await session
        .run({ pixel_values: input, ...(wantsMask && { pixel_mask: mask }) })
        .catch((cause: unknown) => {
          throw otherForm(named, 'it does not take pixel_values', cause)
        })
      const { logits, pred_boxes: boxes } = output
      if (logits === undefined || boxes === undefined)
        throw otherForm(named, 'it gives no logits and pred_boxes')
      const kinds = Number(logits.dims[2])
      const names = namesOf(kinds - 1)
      if (names === undefined) throw otherForm(named, `it knows ${kinds - 1} kinds of objects`)
      const found = readQueries(logits.data as Float32Array, boxes.data as Float32Array, names)
      return withoutTwins(found.map((one) => inPixels(one, pixels)))
    },
  }
}

function otherForm({ path }: NamedDetector, why: string, cause?: unknown): IqError {
  return new IqError('SUITE', `${path}: not a detector of the form of DETR: ${why}`, {
    next: 'name another detector in suite.json',
    ...(cause !== undefined && { cause }),
  })
}

/** Numbers of COCO that no kind has. */
const gaps: ReadonlySet<number> = new Set([0, 12, 26, 29, 30, 45, 66, 68, 69, 71, 83])

function namesOf(kinds: number): readonly (string | undefined)[] | undefined {
  if (kinds === cocoNames.length) return cocoNames
  if (kinds !== 91) return undefined
  const left = [...cocoNames]
  return Array.from({ length: kinds }, (_, id) => (gaps.has(id) ? undefined : left.shift()))
}

/** A detection with its box in shares: middle x, middle y, width, height. */
interface Query {
  readonly name: string
  readonly score: number
  readonly shares: readonly number[]
}

function readQueries(
  logits: Float32Array,
  boxes: Float32Array,
  names: readonly (string | undefined)[],
): readonly Query[] {
  const kinds = names.length + 1
  const found: Query[] = []
  for (let query = 0; query * kinds < logits.length; query++) {
    const row = logits.subarray(query * kinds, (query + 1) * kinds)
    const most = row.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
    const weights = row.map((value) => Math.exp(value - most))
    const sum = weights.reduce((one, other) => one + other, 0)
    for (const [kind, name] of names.entries()) {
      const score = (weights[kind] as number) / sum
      if (name === undefined || !(score >= leastScore)) continue
      found.push({ name, score, shares: [...boxes.subarray(query * 4, query * 4 + 4)] })
    }
  }
  return found
}

function inPixels({ name, score, shares }: Query, { width, height }: Pixels): Detection {
  const [x = 0, y = 0, wide = 0, high = 0] = shares
  const within = (value: number, most: number) => Math.round(Math.min(1, Math.max(0, value)) * most)
  const [left, top] = [within(x - wide / 2, width), within(y - high / 2, height)]
  const [right, bottom] = [within(x + wide / 2, width), within(y + high / 2, height)]
  return {
    name,
    score: Math.round(Math.min(1, score) * 1000) / 1000,
    box: [left, top, right - left, bottom - top],
  }
}
