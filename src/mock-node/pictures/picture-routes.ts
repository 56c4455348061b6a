import type { AskedPicture } from './picture-book.ts'
import type { Sent } from './traps.ts'

/** What a route for pictures reads from a request and how it words the reply. */
export interface PictureRoute {
  /** undefined where the body is not of the protocol. */
  read(body: Buffer, contentType: string): AskedPicture | undefined
  reply(sent: Sent, seed: number | undefined, model: string): PictureReply
}

export interface PictureReply {
  readonly contentType: string
  readonly body: Buffer
}

function json(value: unknown): PictureReply {
  return { contentType: 'application/json', body: Buffer.from(JSON.stringify(value)) }
}

const openAi = {
  reply: (sent: Sent, _: number | undefined, model: string) =>
    json({
      created: 0,
      model,
      data: allOf(sent).map((one) =>
        one.kind === 'url' ? { url: one.url } : { b64_json: one.bytes.toString('base64') },
      ),
    }),
}

const generations: PictureRoute = {
  ...openAi,
  read: (body) => asked(parsed(body), 'prompt', 'seed'),
}

/** Of a form only the fields that tell the item are read. */
const edits: PictureRoute = {
  ...openAi,
  read(body, contentType) {
    if (!contentType.startsWith('multipart/form-data')) return undefined
    const field = (name: string) =>
      new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]*)\\r\\n`, 'u').exec(
        body.toString('latin1'),
      )?.[1]
    const [prompt, seed] = [field('prompt'), field('seed')]
    if (prompt === undefined || field('size') === undefined || !body.includes('name="image"'))
      return undefined
    return {
      prompt,
      seed: seed === undefined ? undefined : Number(seed),
      given: fileIn(body, 'image'),
    }
  },
}

function sdapi(needsPicture: boolean): PictureRoute {
  return {
    read(body) {
      const fields = parsed(body)
      const given = fields?.['init_images']
      if (needsPicture && !(Array.isArray(given) && typeof given[0] === 'string')) return undefined
      const read = asked(fields, 'prompt', 'seed')
      return read && { ...read, given: needsPicture ? base64In(given) : undefined }
    },
    reply: (sent, seed = -1, model) =>
      json({
        images: allOf(sent).map((one) =>
          one.kind === 'url'
            ? one.url
            : `data:image/png;base64,${one.bytes.toString('base64').replace(/.{76}/gu, '$&\n')}`,
        ),
        parameters: {},
        info: JSON.stringify({ seed, sd_model_name: model }),
      }),
  }
}

const huggingFace: PictureRoute = {
  read(body) {
    const fields = parsed(body)
    const parameters = record(fields?.['parameters'])
    const prompt = parameters?.['prompt'] ?? fields?.['inputs']
    const read = asked({ prompt, seed: parameters?.['seed'] }, 'prompt', 'seed')
    const given = parameters?.['prompt'] === undefined ? undefined : base64In([fields?.['inputs']])
    return read && { ...read, given }
  },
  reply(sent) {
    if (sent.kind === 'url') return json({ url: sent.url })
    const [first, ...others] = allOf(sent)
    if (first?.kind === 'bytes' && others.length === 0)
      return { contentType: 'image/png', body: first.bytes }
    return json({ images: [sent, sent].map(({ bytes }) => bytes.toString('base64')) })
  },
}

function allOf(sent: Sent): readonly Sent[] {
  return sent.kind === 'bytes' && sent.twice === true ? [sent, sent] : [sent]
}

/** The routes of a simulated node that makes pictures, by protocol and path. */
export const pictureRoutes: Readonly<Record<string, ReadonlyMap<string, PictureRoute>>> = {
  images: new Map([
    ['/v1/images/generations', generations],
    ['/v1/images/edits', edits],
  ]),
  sdapi: new Map([
    ['/sdapi/v1/txt2img', sdapi(false)],
    ['/sdapi/v1/img2img', sdapi(true)],
  ]),
  'hf-image': new Map([['/', huggingFace]]),
}

function asked(
  fields: Readonly<Record<string, unknown>> | undefined,
  promptField: string,
  seedField: string,
): AskedPicture | undefined {
  const [prompt, seed] = [fields?.[promptField], fields?.[seedField]]
  if (typeof prompt !== 'string') return undefined
  return { prompt, seed: typeof seed === 'number' ? seed : undefined }
}

function parsed(body: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    return record(JSON.parse(body.toString('utf8')))
  } catch {
    return undefined
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}

function base64In(list: unknown): Buffer | undefined {
  const first: unknown = Array.isArray(list) ? list[0] : undefined
  return typeof first === 'string' ? Buffer.from(first, 'base64') : undefined
}

/** The bytes of a file of a form. */
function fileIn(body: Buffer, name: string): Buffer | undefined {
  const start = body.indexOf(`name="${name}"; filename=`)
  const from = start < 0 ? -1 : body.indexOf('\r\n\r\n', start)
  const boundary = body.subarray(0, body.indexOf('\r\n'))
  const end = from < 0 ? -1 : body.indexOf(boundary, from)
  return end < 0 ? undefined : body.subarray(from + 4, end - 2)
}
