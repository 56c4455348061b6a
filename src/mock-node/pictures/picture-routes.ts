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
      data: [sent.kind === 'url' ? { url: sent.url } : { b64_json: sent.bytes.toString('base64') }],
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
    return { prompt, seed: seed === undefined ? undefined : Number(seed) }
  },
}

function sdapi(needsPicture: boolean): PictureRoute {
  return {
    read(body) {
      const fields = parsed(body)
      const given = fields?.['init_images']
      if (needsPicture && !(Array.isArray(given) && typeof given[0] === 'string')) return undefined
      return asked(fields, 'prompt', 'seed')
    },
    reply: (sent, seed = -1, model) =>
      json({
        images: [
          sent.kind === 'url'
            ? sent.url
            : `data:image/png;base64,${sent.bytes.toString('base64').replace(/.{76}/gu, '$&\n')}`,
        ],
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
    return asked({ prompt, seed: parameters?.['seed'] }, 'prompt', 'seed')
  },
  reply: (sent) =>
    sent.kind === 'url' ? json({ url: sent.url }) : { contentType: 'image/png', body: sent.bytes },
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
