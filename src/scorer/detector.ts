import { optionalPart, type Pixels, resize } from '../picture/index.ts'
import { cocoNames } from './coco-names.ts'
import { folderOf, readWeights } from './weights.ts'

/** An object and where it stands, in pixels. */
export interface Detection {
  readonly name: string
  readonly score: number
  readonly box: readonly [left: number, top: number, width: number, height: number]
}

export interface Detector {
  detect(pixels: Pixels): Promise<readonly Detection[]>
}

/** Side of what the model takes. */
const side = 512
/** Detections below it are noise. */
const leastScore = 0.3
/** Boxes of one kind that overlap more are the same object. */
const mostOverlap = 0.45

/**
 * The detector of 80 kinds of objects (CenterNet over MobileNet v2, COCO) that `@vladmandic/human` ships,
 * in TensorFlow.js over WebAssembly with one thread: the same numbers on every machine.
 * @throws IqError `CONFIG` or `CHANGED`
 */
export async function openDetector(): Promise<Detector> {
  await readWeights('tfjs-backend-wasm-simd.wasm')
  const tf = await optionalPart('@tensorflow/tfjs-core', () => import('@tensorflow/tfjs-core'))
  const { loadGraphModel } = await optionalPart(
    '@tensorflow/tfjs-converter',
    () => import('@tensorflow/tfjs-converter'),
  )
  const { setThreadsCount, setWasmPaths } = await optionalPart(
    '@tensorflow/tfjs-backend-wasm',
    () => import('@tensorflow/tfjs-backend-wasm'),
  )
  setThreadsCount(1)
  setWasmPaths(`${folderOf('tfjs-backend-wasm-simd.wasm')}/`)
  await tf.setBackend('wasm')
  const graph = JSON.parse((await readWeights('centernet.json')).toString('utf8'))
  const weights = await readWeights('centernet.bin')
  const model = await loadGraphModel({
    load: async () => ({
      modelTopology: graph.modelTopology,
      weightSpecs: graph.weightsManifest[0].weights,
      weightData: weights.buffer.slice(
        weights.byteOffset,
        weights.byteOffset + weights.length,
      ) as ArrayBuffer,
    }),
  })
  return {
    async detect(pixels) {
      const { rgb } = resize(pixels, side, side)
      const input = tf.tensor(Float32Array.from(rgb), [1, side, side, 3])
      const output = model.execute(input, ['tower_0/detections'])
      const tensor = Array.isArray(output) ? output[0] : output
      const values = await tensor?.data()
      input.dispose()
      tensor?.dispose()
      return withoutTwins(readRows(values ?? [], pixels))
    },
  }
}

/** Rows of x1, y1, x2, y2, score, class. */
function readRows(values: ArrayLike<number>, { width, height }: Pixels): Detection[] {
  const found: Detection[] = []
  for (let at = 0; at + 6 <= values.length; at += 6) {
    const [x1, y1, x2, y2, score, kind] = Array.from({ length: 6 }, (_, place) =>
      Number(values[at + place]),
    ) as [number, number, number, number, number, number]
    const name = cocoNames[Math.round(kind)]
    if (!(score >= leastScore) || name === undefined) continue
    const within = (value: number, most: number) =>
      Math.round(Math.min(1, Math.max(0, value / side)) * most)
    const [left, top] = [within(x1, width), within(y1, height)]
    const box = [left, top, within(x2, width) - left, within(y2, height) - top] as const
    found.push({ name, score: Math.round(Math.min(1, score) * 1000) / 1000, box })
  }
  return found.toSorted((one, other) => other.score - one.score)
}

function withoutTwins(found: readonly Detection[]): readonly Detection[] {
  const kept: Detection[] = []
  for (const one of found) {
    const isTwin = kept.some(
      (other) => other.name === one.name && overlap(one.box, other.box) > mostOverlap,
    )
    if (!isTwin) kept.push(one)
  }
  return kept
}

/** Area in common over the area of both; also of a box that lies in the other. */
function overlap(one: Detection['box'], other: Detection['box']): number {
  const across = Math.min(one[0] + one[2], other[0] + other[2]) - Math.max(one[0], other[0])
  const down = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1])
  if (across <= 0 || down <= 0) return 0
  const common = across * down
  const least = Math.min(one[2] * one[3], other[2] * other[3])
  return Math.max(common / (one[2] * one[3] + other[2] * other[3] - common), 0.6 * (common / least))
}
