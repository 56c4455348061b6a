import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Limits } from '../../src/node/index.ts'
import type { OutcomeKind } from '../../src/score/index.ts'
import { Drbg } from '../../src/stats/index.ts'

/** What the node does with a relay. */
type Act = (response: ServerResponse, request: IncomingMessage, text: string) => void

const json = { 'content-type': 'application/json' }

function send(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { ...json, ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

function reply(content: string | null) {
  return {
    model: 'chaos (test equipment)',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 9, completion_tokens: 3 },
  }
}

const refusal = (status: number, headers = {}): Act => {
  return (response) => send(response, status, { error: { message: 'chaos' } }, headers)
}

const bomb = gzipSync(Buffer.alloc(16 * 1024 * 1024))

/** Every fault, by name. None of them is an answer. */
const faults = {
  'connection refused': (_, request) => request.socket.resetAndDestroy(),
  'reset within the body': (response, request) => {
    response.writeHead(200, { ...json, 'content-length': '900' })
    response.write('{"choices":')
    setTimeout(() => request.socket.resetAndDestroy(), 5)
  },
  'no headers': () => undefined,
  'stalled body': (response) => response.writeHead(200, json).write('{"choices":'),
  'endless body': (response) => {
    response.writeHead(200, json)
    const pour = (): void => {
      while (!response.destroyed && response.write(' '.repeat(16 * 1024)));
      if (!response.destroyed) response.once('drain', pour)
    }
    pour()
  },
  '429': refusal(429),
  '429 with Retry-After': refusal(429, { 'retry-after-ms': '10' }),
  '500': refusal(500),
  '502': refusal(502),
  '503': refusal(503),
  'error in status 200': (response) => send(response, 200, { error: { message: 'chaos' } }),
  HTML: (response) => send(response, 200, '<html>chaos</html>', { 'content-type': 'text/html' }),
  'truncated JSON': (response, _, text) =>
    send(response, 200, JSON.stringify(reply(text)).slice(0, -9)),
  'wrong content type': (response, _, text) =>
    send(response, 200, reply(text), { 'content-type': 'text/plain' }),
  'gzip bomb': (response) =>
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
  'huge headers': (response, _, text) =>
    send(response, 200, reply(text), { 'x-chaos': 'x'.repeat(64 * 1024) }),
  'empty body': (response) => send(response, 200, ''),
} as const satisfies Record<string, Act>

const redirected = 'redirect to another origin'

export const faultNames: readonly string[] = [...Object.keys(faults), redirected]

/** Limits that every fault exceeds soon, and no answer ever, however busy the machine is. */
export const chaosLimits = {
  headersMs: 400,
  stallMs: 400,
  totalMs: 10_000,
  headerBytes: 4096,
  bodyBytes: 64 * 1024,
} satisfies Partial<Limits>

/** What an item comes to whose relays met this. */
export function expectedOutcome(done: readonly string[]): OutcomeKind {
  switch (done.at(-1)) {
    case 'answer':
      return 'correct'
    case 'null content':
      return 'unparsed'
    default:
      return 'missing'
  }
}

/** A chaos node that is listening on 127.0.0.1. */
export interface ChaosNode extends AsyncDisposable {
  readonly url: string
  /** What was done with the relays of each prompt, in order: a fault, 'answer' or 'null content'. */
  readonly done: ReadonlyMap<string, readonly string[]>
  /** Requests that came where the redirects lead to. */
  readonly lured: number
}

/**
 * A node that does everything wrong at random, but reproducibly: what it does with the n-th relay of
 * a prompt depends on the seed, the prompt and n alone. Control requests are answered.
 * @param answer the right answer to a prompt
 * @param faultRate share of relays that meet a fault
 */
export async function serveChaos(options: {
  readonly answer: (prompt: string) => string
  readonly faultRate: number
  readonly seed: string
}): Promise<ChaosNode> {
  const done = new Map<string, string[]>()
  let lured = 0
  const trap = await listen((_, response) => {
    lured++
    send(response, 200, reply('lured'))
  })
  const acts: Readonly<Record<string, Act>> = {
    ...faults,
    [redirected]: (response) => response.writeHead(307, { location: `${trap.url}/v1/x` }).end(),
    answer: (response, _, text) => send(response, 200, reply(text)),
    'null content': (response) => send(response, 200, reply(null)),
  }
  const node = await listen(async (request, response) => {
    if (request.method === 'GET') return send(response, 200, { data: [{ id: 'chaos' }] })
    const prompt = await promptOf(request)
    if (prompt === 'Hello') return send(response, 200, reply('Hi'))
    const before = done.get(prompt) ?? []
    const name = fateOf(new Drbg(`${options.seed}|${before.length}`, prompt), options.faultRate)
    done.set(prompt, [...before, name])
    acts[name]?.(response, request, options.answer(prompt))
  })
  return {
    url: node.url,
    done,
    get lured() {
      return lured
    },
    async [Symbol.asyncDispose]() {
      await node.close()
      await trap.close()
    },
  }
}

function fateOf(random: Drbg, faultRate: number): string {
  if (random.float() < faultRate) return faultNames[random.integer(faultNames.length)] ?? ''
  return random.float() < 0.05 ? 'null content' : 'answer'
}

async function promptOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { messages } = JSON.parse(Buffer.concat(chunks).toString())
  return messages.map(({ content }: { content: string }) => content).join('\n\n')
}

async function listen(respond: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(respond)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('not listening')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
