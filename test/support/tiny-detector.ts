/**
 * A detector of DETR's form as an ONNX file of some 3 kB, written by hand: it sees a stop sign on the left of a
 * red picture and a cup on the right of a blue one. The format is that of onnx.proto3.
 */
export function tinyDetector(side: number): Buffer {
  const kinds = 81
  const weights = new Float32Array(3 * 2 * kinds)
  const [stopSign, cup] = [11, 41]
  weights[stopSign] = 10
  weights[2 * 2 * kinds + kinds + cup] = 10
  const graph = message([
    [1, node('GlobalAveragePool', ['pixel_values'], 'means')],
    [1, node('Flatten', ['means'], 'flat')],
    [1, node('MatMul', ['flat', 'weights'], 'rows')],
    [1, node('Reshape', ['rows', 'shape'], 'logits')],
    [1, node('Identity', ['boxes'], 'pred_boxes')],
    [2, 'tiny'],
    [5, floats('weights', [3, 2 * kinds], weights)],
    [5, floats('boxes', [1, 2, 4], Float32Array.of(0.25, 0.5, 0.5, 0.5, 0.75, 0.5, 0.25, 1))],
    [5, integers('shape', [1, 2, kinds])],
    [11, value('pixel_values', [1, 3, side, side])],
    [12, value('logits', [1, 2, kinds])],
    [12, value('pred_boxes', [1, 2, 4])],
  ])
  return message([
    [1, 8],
    [7, graph],
    [8, message([[2, 13]])],
  ])
}

type Field = readonly [number: number, value: number | string | Buffer]

function message(fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, content]) => {
      if (typeof content === 'number') return [varint(number << 3), varint(content)]
      const bytes = Buffer.from(content as Buffer)
      return [varint((number << 3) | 2), varint(bytes.length), bytes]
    }),
  )
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Buffer.from([...bytes, rest])
}

const node = (kind: string, inputs: readonly string[], output: string) =>
  message([...inputs.map((name) => [1, name] as const), [2, output], [4, kind]])

const value = (name: string, dims: readonly number[]) => {
  const shape = message(dims.map((size) => [1, message([[1, size]])] as const))
  const tensor = message([
    [1, 1],
    [2, shape],
  ])
  return message([
    [1, name],
    [2, message([[1, tensor]])],
  ])
}

const floats = (name: string, dims: readonly number[], values: Float32Array) =>
  message([
    ...dims.map((size) => [1, size] as const),
    [2, 1],
    [8, name],
    [9, Buffer.from(values.buffer)],
  ])

const integers = (name: string, values: readonly number[]) =>
  message([
    [1, values.length],
    [2, 7],
    [8, name],
    [9, Buffer.from(BigInt64Array.from(values, BigInt).buffer)],
  ])
