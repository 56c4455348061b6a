import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net'

export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server on a free port; `await using` closes it with all its connections. */
export interface TestServer extends AsyncDisposable {
  readonly url: string
  /** Everything it was asked, in order. */
  readonly received: readonly Received[]
}

/**
 * An HTTP server that answers as `respond` says; `count` is 1 for the first request. With
 * `credentials` it speaks TLS.
 */
export async function serve(
  respond: (response: ServerResponse, request: Received, count: number) => void,
  credentials?: { readonly key: string; readonly cert: string },
): Promise<TestServer> {
  const received: Received[] = []
  const take = async (message: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(chunk)
    const { method = '', url: path = '', headers } = message
    const request = { method, path, headers, body: Buffer.concat(chunks).toString() }
    received.push(request)
    respond(response, request, received.length)
  }
  const server = credentials ? createTlsServer({ ...credentials }, take) : createServer(take)
  const scheme = credentials ? 'https' : 'http'
  return listen(server, received, () => server.closeAllConnections(), scheme)
}

/** A TCP server that does with each connection what `talk` says, once a request has begun. */
export async function serveRaw(talk: (socket: Socket) => void): Promise<TestServer> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('data', () => talk(socket))
  })
  return listen(server, [], () => {
    for (const socket of sockets) socket.destroy()
  })
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

/** A whole chat completion that says `content`. */
export function chatReply(content: unknown, finish_reason: unknown = 'stop') {
  return {
    model: 'tiny',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason }],
    usage: { prompt_tokens: 3, completion_tokens: 2 },
  }
}

async function listen(
  server: Server,
  received: readonly Received[],
  disconnect: () => void,
  scheme = 'http',
): Promise<TestServer> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const { port } = server.address() as AddressInfo
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    received,
    async [Symbol.asyncDispose]() {
      disconnect()
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      await closed.promise
    },
  }
}
