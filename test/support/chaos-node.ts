import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { OutcomeKind } from '../../src/item/index.ts'
import type { ExchangeLimits } from '../../src/node/index.ts'
import { Drbg } from '../../src/stats/index.ts'
import { type Act, faults, reply, send, stream, streamFaults } from './chaos-faults.ts'
import { promptIn } from './prompt-in.ts'

const redirected = 'redirect to another origin'

/** The faults of relays whose answers are asked for in one piece, or as streams. */
export function faultNames(isStreamed: boolean): readonly string[] {
  const ofStreams = isStreamed ? Object.keys(streamFaults) : []
  return [...Object.keys(faults), redirected, ...ofStreams]
}

/** Limits that every fault exceeds soon, and no answer ever, however busy the machine is. */
export const chaosLimits = {
  headersMs: 400,
  stallMs: 400,
  totalMs: 10_000,
  headerBytes: 4096,
  bodyBytes: 64 * 1024,
} satisfies Partial<ExchangeLimits>

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
    ...streamFaults,
    [redirected]: (response) => response.writeHead(307, { location: `${trap.url}/v1/x` }).end(),
  }
  const node = await listen(async (request, response) => {
    if (request.method === 'GET') return send(response, 200, { data: [{ id: 'chaos' }] })
    const { prompt, isStreamed } = await readRequest(request)
    const answer = (text: string | null) =>
      isStreamed ? stream(response, text) : send(response, 200, reply(text))
    if (prompt === 'Hello') return answer('Hi')
    const before = done.get(prompt) ?? []
    const random = new Drbg(`${options.seed}|${before.length}`, prompt)
    const name = fateOf(random, options.faultRate, faultNames(isStreamed))
    done.set(prompt, [...before, name])
    const text = options.answer(prompt)
    if (name === 'answer') answer(text)
    else if (name === 'null content') answer(null)
    else acts[name]?.(response, request, text)
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

function fateOf(random: Drbg, faultRate: number, names: readonly string[]): string {
  if (random.float() < faultRate) return names[random.integer(names.length)] ?? ''
  return random.float() < 0.05 ? 'null content' : 'answer'
}

async function readRequest(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString()
  return { prompt: promptIn({ body }), isStreamed: JSON.parse(body).stream === true }
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
