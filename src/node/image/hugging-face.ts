import { writePng } from '../../picture/index.ts'
import { Type } from '../../schema/index.ts'
import type { Reply } from '../http/index.ts'
import { client, compile, jsonBody } from '../protocol/index.ts'
import { fromBase64, severalPictures, urlInPlace } from './base64-picture.ts'
import type { DrawReading, PictureDialect } from './dialect.ts'

const checkRecord = compile(
  Type.Union([
    Type.Object({ image: Type.String() }),
    Type.Object({ b64_json: Type.String() }),
    Type.Object({ images: Type.Array(Type.String(), { minItems: 1 }) }),
  ]),
)

/**
 * The tasks `text-to-image` and `image-to-image` of a Hugging Face endpoint: a picture as the body, or in
 * base64 in JSON. Masks cannot be told to `@huggingface/inference`: they go beside the picture, as diffusers'
 * inpainting endpoints take them.
 */
export const huggingFace: PictureDialect = {
  body({ request }) {
    const { given, prompt } = request
    if (given?.mask === undefined) return undefined
    const { width, height } = given.pixels
    const mask = new Uint8Array(given.mask.length * 3)
    for (const [pixel, value] of given.mask.entries()) mask.fill(value, pixel * 3, pixel * 3 + 3)
    const parameters = {
      prompt,
      ...parametersOf(request),
      mask_image: writePng({ width, height, rgb: mask }).toString('base64'),
    }
    const inputs = writePng(given.pixels).toString('base64')
    return { contentType: 'application/json', body: JSON.stringify({ inputs, parameters }) }
  },

  async send({ url, model, request }, options) {
    const { textToImage, imageToImage } = await client()
    const { prompt, given } = request
    // The way there shows who we are; an empty model stands for none.
    const addressed = { endpointUrl: url, model: model ?? '' }
    if (given === undefined) {
      return textToImage(
        { ...addressed, inputs: prompt, parameters: parametersOf(request) },
        // Any other type makes the client fetch what the node names.
        { ...options, outputType: 'json' },
      )
    }
    const inputs = new Blob([new Uint8Array(writePng(given.pixels))], { type: 'image/png' })
    const parameters = { prompt, target_size: sizeOf(request) }
    return imageToImage({ ...addressed, inputs, parameters }, options)
  },

  read: (reply) => (isPicture(reply) ? asBody(reply) : asRecord(reply)),
}

function parametersOf({
  width,
  height,
  seed,
}: {
  readonly width: number
  readonly height: number
  readonly seed: number | undefined
}) {
  return { width, height, ...(seed !== undefined && { seed }) }
}

function sizeOf({ width, height }: { readonly width: number; readonly height: number }) {
  return { width, height }
}

function isPicture(reply: Reply): boolean {
  const first = reply.body[0]
  return (
    reply.header('content-type')?.startsWith('image/') === true || first === 0x89 || first === 0xff
  )
}

function asBody({ body }: Reply): DrawReading {
  if (body.length === 0) return { ok: false, problem: 'an empty picture' }
  return { ok: true, drawing: { picture: body, model: undefined, seed: undefined } }
}

function asRecord(reply: Reply): DrawReading {
  const body = jsonBody(reply)
  if (!body.ok) return body
  const all = Array.isArray(body.value) ? body.value : [body.value]
  const several = severalPictures(Math.max(all.length, listedIn(all[0])))
  if (several !== undefined) return several
  const [first] = all
  if (typeof Object(first).url === 'string') return urlInPlace
  const text = typeof first === 'string' ? first : undefined
  const checked = text === undefined ? checkRecord(first) : undefined
  if (checked?.ok === false) return checked
  const reading = fromBase64(text ?? pictureIn(checked?.value ?? {}))
  if (!reading.ok) return reading
  return { ok: true, drawing: { picture: reading.picture, model: undefined, seed: undefined } }
}

/** Pictures in a list of a record. */
function listedIn(record: unknown): number {
  const list: unknown = Object(record).images
  return Array.isArray(list) ? list.length : 0
}

function pictureIn(record: object): string {
  const list: unknown = Reflect.get(record, 'images')
  const value = Array.isArray(list) ? list[0] : undefined
  const text = Reflect.get(record, 'image') ?? Reflect.get(record, 'b64_json') ?? value
  return typeof text === 'string' ? text : ''
}
