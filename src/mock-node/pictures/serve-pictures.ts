import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { drawAnswer } from '../../artist/index.ts'
import { drawScene } from '../../drawing/index.ts'
import type { PictureProtocol } from '../../item/index.ts'
import { blank, decode, type Pixels, paste } from '../../picture/index.ts'
import { Chance, loadSuite } from '../../suite/index.ts'
import { chance } from '../chance.ts'
import type { KnownRuns } from '../fresh-book.ts'
import { readBody } from '../read-body.ts'
import { listen, type SimulatedNode } from '../server.ts'
import { type AskedPicture, pictureBook } from './picture-book.ts'
import { pictureRoutes } from './picture-routes.ts'
import { type PictureTrap, trapped } from './traps.ts'

export interface MockPictureOptions {
  /** Folder or name of the suite whose pictures it can draw. Default: `iq-image`. */
  readonly suite?: string
  /** The runs whose items it knows; a text is the seed of one run. Default: none. */
  readonly runs?: KnownRuns | string
  /** Probability of a right picture. Default 0.72. */
  readonly skill?: number
  /** The protocols it speaks. Default: OpenAI's. */
  readonly protocols?: readonly PictureProtocol[]
  /**
   * What it does with seeds for prompts that are no items: `declared` and `ignored` draw as they like, and say so
   * or not; `alike` draws one picture. Default: `honoured`.
   */
  readonly seeds?: 'honoured' | 'declared' | 'ignored' | 'alike'
  /** What it sends in place of a picture, and for which share of the requests. Default: nothing. */
  readonly trap?: { readonly kind: PictureTrap; readonly rate: number } | undefined
  /** Port on 127.0.0.1. Default: a free one. */
  readonly port?: number
  /** Milliseconds before a picture starts. Default 0. */
  readonly latencyMs?: number
  /** Decides which items are drawn right. Default `sim`. */
  readonly seed?: string
}

/** The largest request it reads: a picture and a mask in base64. */
const bodyLimit = 8 * 1024 * 1024

/**
 * Serves a simulated node that draws, on 127.0.0.1, for tests: it speaks the protocols of nodes that make
 * pictures over real HTTP, and draws a given share of a suite's items right, the others wrong in a known way.
 */
export async function serveMockPictures(
  options: MockPictureOptions = {},
): Promise<SimulatedNode & AsyncDisposable> {
  const { suite: name = 'iq-image', runs, skill = 0.72, protocols = ['images'] } = options
  const { seed = 'sim', port = 0, latencyMs = 0, trap, seeds = 'honoured' } = options
  const known = typeof runs === 'function' ? runs : async () => (runs ? [{ seed: runs }] : [])
  const book = pictureBook(await loadSuite(name), known)
  const model = `simulated-node (test equipment, skill ${skill})`
  const counts = new Map<string, number>()
  const routes = new Map(protocols.flatMap((protocol) => [...(pictureRoutes[protocol] ?? [])]))

  let drawn = 0

  function usedSeed({ seed: wanted = 0 }: AskedPicture): number {
    if (seeds === 'alike') return 0
    return seeds === 'honoured' ? wanted : ++drawn * 1013
  }

  async function draw(asked: AskedPicture): Promise<Pixels> {
    const item = await book.find(asked)
    if (item === undefined) return plain(usedSeed(asked), asked.given)
    const key = `${item.placed.id} ${item.placed.seed}`
    const quality = chance(seed, 'skill', key) < skill ? 'right' : 'wrong'
    return drawAnswer(item, quality, new Chance(seed, `${key} ${quality}`))
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    const isListed = path === '/v1/models' || path === '/sdapi/v1/sd-models'
    if (request.method === 'GET' && isListed) {
      const list = path === '/v1/models' ? { data: [{ id: model }] } : [{ title: model }]
      return send(response, 200, 'application/json', Buffer.from(JSON.stringify(list)))
    }
    const route = routes.get(path)
    if (route === undefined) return refuse(response, 404, `no route ${path}`)
    const body = await readBody(request, bodyLimit)
    const asked = body && route.read(body, request.headers['content-type'] ?? '')
    if (asked === undefined) return refuse(response, 400, 'malformed request')
    const before = counts.get(asked.prompt) ?? 0
    counts.set(asked.prompt, before + 1)
    if (latencyMs > 0) await sleep(latencyMs)
    const isTrap = trap && chance(seed, 'trap', before, asked.prompt, asked.seed ?? 0) < trap.rate
    const sent = trapped(await draw(asked), isTrap ? trap.kind : undefined)
    const told = seeds === 'declared' ? drawn * 1013 : asked.seed
    const reply = route.reply(sent, told, model)
    send(response, 200, reply.contentType, reply.body)
  }

  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy())
  })
  await listen(server, port)
  const address = server.address()
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`,
    model,
    asked: counts,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** What is no item of a suite: a clock, placed by the seed; of a given picture its middle is painted. */
async function plain(seed: number, given: Buffer | undefined): Promise<Pixels> {
  const decoding = given && (await decode(given))
  if (decoding?.ok) return withMiddle(decoding.pixels, seed)
  const x = 350 + (seed % 300)
  const things = [{ name: 'clock', x, y: 500, size: 400, colour: 'red' }] as const
  return drawScene({ ground: seed % 97, things }, 512, 512)
}

function withMiddle(pixels: Pixels, seed: number): Pixels {
  const [width, height] = [pixels.width >> 2, pixels.height >> 2]
  const patch = blank(2 * width, 2 * height)
  patch.rgb.fill(40 + (seed % 128))
  paste(pixels, patch, width, height)
  return pixels
}

function refuse(response: ServerResponse, status: number, message: string): void {
  send(response, status, 'application/json', Buffer.from(JSON.stringify({ error: { message } })))
}

function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length })
  response.end(body)
}
