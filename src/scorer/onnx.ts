import { optionalPart } from '../picture/index.ts'
import { readWeights } from './weights.ts'

/**
 * ONNX Runtime over WebAssembly with one thread: the same numbers on every machine.
 * @throws IqError `CONFIG` or `CHANGED`
 */
export async function openOnnx() {
  await readWeights('ort-wasm-simd-threaded.wasm')
  const ort = await optionalPart('onnxruntime-web', () => import('onnxruntime-web/wasm'))
  ort.env.wasm.numThreads = 1
  return ort
}

/** Mean and deviation of a channel, for values from 0 to 1. */
export interface Scaling {
  readonly mean: readonly number[]
  readonly deviation: readonly number[]
}

/** As networks are trained on ImageNet. */
export const imageNet: Scaling = {
  mean: [0.485, 0.456, 0.406],
  deviation: [0.229, 0.224, 0.225],
}

/** One plane of numbers for each colour. */
export function planes(
  {
    width,
    height,
    rgb,
  }: { readonly width: number; readonly height: number; readonly rgb: Uint8Array },
  { mean, deviation }: Scaling,
): Float32Array {
  const size = width * height
  const values = new Float32Array(size * 3)
  for (let channel = 0; channel < 3; channel++) {
    const [middle, spread] = [mean[channel] as number, deviation[channel] as number]
    for (let pixel = 0; pixel < size; pixel++)
      values[channel * size + pixel] =
        ((rgb[pixel * 3 + channel] as number) / 255 - middle) / spread
  }
  return values
}
