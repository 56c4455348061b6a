import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Faults, fateOf } from './faults.ts'
import { readBody } from './read-body.ts'
import type { Responder } from './responder.ts'
import { type Answer, type Asked, type Route, routes } from './routes.ts'
import { tokensOf } from './tokens.ts'

export interface SimulationOptions {
  readonly responder: Responder
  /** 0 takes a free port. */
  readonly port: number
  /** Milliseconds before an answer starts. */
  readonly latencyMs: number
  /** Milliseconds that each token takes. */
  readonly tokenMs: number
  /** Calls for more are refused with status 400; undefined answers every call. */
  readonly limits: { readonly inputTokens: number; readonly outputTokens: number } | undefined
  readonly faults: Faults
  /** Decides the faults; the responder has its own. */
  readonly seed: string
}

/** A simulated node that is listening on 127.0.0.1. */
export interface SimulatedNode {
  readonly url: string
  /** The name it says its model has, which tells that it is test equipment. */
  readonly model: string
  /** How often each prompt was asked for, by prompt. */
  readonly asked: ReadonlyMap<string, number>
  close(): Promise<void>
}

/** The largest request a simulated node reads. */
const bodyLimit = 4 * 1024 * 1024

/** Serves the OpenAI and Text Generation Inference protocols on 127.0.0.1. */
export async function serveNode(options: SimulationOptions): Promise<SimulatedNode> {
  const asked = new Map<string, number>()
  const server = createServer((request, response) => {
    respond(request, response, options, asked).catch(() => response.destroy())
  })
  await listen(server, options.port)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : options.port
  return {
    url: `http://127.0.0.1:${port}`,
    model: options.responder.model,
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: SimulationOptions,
  asked: Map<string, number>,
): Promise<void> {
  const { responder, latencyMs, tokenMs, limits, faults, seed } = options
  if (request.url === '/v1/models') {
    return send(response, 200, { object: 'list', data: [{ id: responder.model, object: 'model' }] })
  }
  const route = routes.get(request.url ?? '')
  if (!route) return send(response, 404, { error: { message: `no route ${request.url}` } })
  const call = await readCall(request, route)
  if (call === undefined) return send(response, 400, { error: { message: 'malformed request' } })
  const { prompt, maxTokens, stream } = call
  const promptTokens = tokensOf(prompt).length
  if (limits && (promptTokens > limits.inputTokens || maxTokens > limits.outputTokens)) {
    return send(response, 400, { error: { message: 'more tokens than this node takes' } })
  }

  const before = asked.get(prompt) ?? 0
  asked.set(prompt, before + 1)
  if (latencyMs > 0) await sleep(latencyMs)
  await responder.learn?.(prompt)
  const said = tokensOf(responder.answer(prompt))
  const pieces = said.slice(0, maxTokens)
  const answer: Answer = {
    text: pieces.join(''),
    finish: pieces.length < said.length ? 'length' : 'stop',
    model: responder.model,
    promptTokens,
    completionTokens: pieces.length,
  }
  const reply = route.reply(answer)
  switch (fateOf(faults, seed, prompt, before)) {
    case 'answer':
      if (stream) return sendEvents(response, route.events(answer, pieces), route.end, tokenMs)
      if (tokenMs > 0) await sleep(tokenMs * pieces.length)
      return send(response, 200, reply)
    case 'error':
      return send(response, 500, { error: { message: 'simulated failure' } })
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<html><body>simulated page</body></html>')
      return
    case 'truncated':
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(reply).slice(0, -10))
      return
    case 'slow-body':
      return trickle(response, JSON.stringify(reply))
  }
}

async function readCall(request: IncomingMessage, route: Route): Promise<Asked | undefined> {
  const body = await readBody(request, bodyLimit)
  if (body === undefined) return undefined
  try {
    return route.read(JSON.parse(body.toString('utf8')))
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

async function sendEvents(
  response: ServerResponse,
  events: readonly unknown[],
  end: string,
  pauseMs: number,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const data of events) {
    if (pauseMs > 0) await sleep(pauseMs)
    response.write(`data: ${JSON.stringify(data)}\n\n`)
  }
  response.end(end)
}

/** Sends a body in ten pieces, 50 ms apart. */
async function trickle(response: ServerResponse, text: string): Promise<void> {
  const piece = Math.ceil(text.length / 10)
  response.writeHead(200, { 'content-type': 'application/json' })
  for (let start = 0; start < text.length; start += piece) {
    response.write(text.slice(start, start + piece))
    await sleep(50)
  }
  response.end()
}

/** Listens on 127.0.0.1. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
}
