import { type Pixels, writePng } from '../../picture/index.ts'
import { Type } from '../../schema/index.ts'
import { Anything, compile, jsonBody } from '../protocol/index.ts'
import { fromBase64, severalPictures } from './base64-picture.ts'
import type { PictureDialect } from './dialect.ts'

const check = compile(
  Type.Object({
    images: Type.Array(Type.String(), { minItems: 1 }),
    info: Anything,
  }),
)

/** How far a given picture may be changed; 1 forgets it. */
const strength = { change: 0.75, fill: 1 }

/** `POST /sdapi/v1/txt2img` and `img2img` (AUTOMATIC1111, Forge, SD.Next, stable-diffusion.cpp). */
export const sdapi: PictureDialect = {
  body({ request }) {
    const { prompt, width, height, seed = -1, given } = request
    const fields = { prompt, negative_prompt: '', width, height, seed, batch_size: 1, n_iter: 1 }
    const changed = given && {
      init_images: [writePng(given.pixels).toString('base64')],
      denoising_strength: given.mask === undefined ? strength.change : strength.fill,
      ...(given.mask && {
        mask: writePng(inGrey(given.pixels, given.mask)).toString('base64'),
        mask_blur: 4,
        inpainting_fill: 1,
        inpaint_full_res: false,
        inpainting_mask_invert: 0,
      }),
    }
    return { contentType: 'application/json', body: JSON.stringify({ ...fields, ...changed }) }
  },

  read(reply) {
    const body = jsonBody(reply)
    if (!body.ok) return body
    const checked = check(body.value)
    if (!checked.ok) return checked
    const several = severalPictures(checked.value.images.length)
    if (several !== undefined) return several
    const [first = ''] = checked.value.images
    const reading = fromBase64(first)
    if (!reading.ok) return reading
    const { seed, model } = infoOf(checked.value.info)
    return { ok: true, drawing: { picture: reading.picture, model, seed } }
  },
}

/** White where the picture is to be painted anew. */
function inGrey({ width, height }: Pixels, mask: Uint8Array): Pixels {
  const rgb = new Uint8Array(mask.length * 3)
  for (const [pixel, value] of mask.entries()) rgb.fill(value, pixel * 3, pixel * 3 + 3)
  return { width, height, rgb }
}

/** JSON in a string; what is no such thing tells nothing. */
function infoOf(info: unknown): {
  readonly seed: number | undefined
  readonly model: string | undefined
} {
  try {
    const told: unknown = typeof info === 'string' ? JSON.parse(info) : info
    if (typeof told !== 'object' || told === null) return { seed: undefined, model: undefined }
    const [seed, model] = [Reflect.get(told, 'seed'), Reflect.get(told, 'sd_model_name')]
    return {
      seed: typeof seed === 'number' ? seed : undefined,
      model: typeof model === 'string' ? model : undefined,
    }
  } catch {
    return { seed: undefined, model: undefined }
  }
}
