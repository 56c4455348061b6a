import { randomBytes } from 'node:crypto'
import { writePng } from '../../picture/index.ts'
import { Type } from '../../schema/index.ts'
import { Anything, compile, jsonBody, Lenient } from '../protocol/index.ts'
import { fromBase64, severalPictures, urlInPlace } from './base64-picture.ts'
import type { DrawBody, PictureDialect } from './dialect.ts'
import type { GivenPicture } from './request.ts'

const check = compile(
  Type.Object({
    model: Anything,
    data: Type.Array(
      Type.Object({
        b64_json: Lenient(Type.String()),
        url: Lenient(Type.String()),
        seed: Anything,
      }),
      { minItems: 1 },
    ),
  }),
)

/** `POST /v1/images/generations`, and `/v1/images/edits` (multipart) for a given picture. */
export const openAi: PictureDialect = {
  body({ model, request, isLeftOut }) {
    const { given } = request
    const fields = {
      ...(model !== undefined && { model }),
      prompt: request.prompt,
      n: 1,
      size: `${request.width}x${request.height}`,
      // An extension that LocalAI, stable-diffusion.cpp and gateways read.
      ...(request.seed !== undefined && { seed: request.seed }),
      response_format: 'b64_json',
    }
    return given === undefined
      ? { contentType: 'application/json', body: JSON.stringify(fields) }
      : multipart(
          Object.entries(fields).filter(([name]) => !isLeftOut(name)),
          given,
        )
  },

  read(reply) {
    const body = jsonBody(reply)
    if (!body.ok) return body
    const checked = check(body.value)
    if (!checked.ok) return checked
    const several = severalPictures(checked.value.data.length)
    if (several !== undefined) return several
    const [first] = checked.value.data
    const { b64_json: base64, url, seed } = first ?? {}
    if (!base64) return url ? urlInPlace : { ok: false, problem: 'a reply without a picture' }
    const reading = fromBase64(base64)
    if (!reading.ok) return reading
    const { model } = checked.value
    return {
      ok: true,
      drawing: {
        picture: reading.picture,
        model: typeof model === 'string' ? model : undefined,
        seed: typeof seed === 'number' ? seed : undefined,
      },
    }
  },
}

/** A form with the picture and its mask, which is transparent where the picture is to be painted anew. */
function multipart(
  fields: readonly (readonly [name: string, value: string | number])[],
  { pixels, mask }: GivenPicture,
): DrawBody {
  const boundary = `iqchains-${randomBytes(16).toString('hex')}`
  const parts: Buffer[] = []
  const add = (head: string, content: Buffer) =>
    parts.push(Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), content, Buffer.from('\r\n'))
  for (const [name, value] of fields)
    add(`content-disposition: form-data; name="${name}"`, Buffer.from(String(value)))
  const file = (name: string, bytes: Buffer) =>
    add(
      `content-disposition: form-data; name="${name}"; filename="${name}.png"\r\ncontent-type: image/png`,
      bytes,
    )
  file('image', writePng(pixels))
  if (mask !== undefined)
    file(
      'mask',
      writePng(
        pixels,
        mask.map((value) => 255 - value),
      ),
    )
  parts.push(Buffer.from(`--${boundary}--\r\n`))
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(parts) }
}
