import { optionalPart, type Pixels, resize } from '../picture/index.ts'
import { cocoNames } from './coco-names.ts'
import { type Detection, leastScore, withoutTwins } from './detections.ts'
import { folderOf, readWeights } from './weights.ts'

export interface Detector {
  detect(pixels: Pixels): Promise<readonly Detection[]>
}

/** Side of what the model takes. */
const side = 512

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
  return found
}
