import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { describeError, IqError } from '../../errors/index.ts'

/** A server that listens. */
export interface Listening {
  readonly url: string
  /** Takes nothing new, and ends when what is under way is done. */
  close(): Promise<void>
}

/** How long others may take. */
export interface Patience {
  /** For the headers of a request: nobody may hold a connection open without asking. */
  readonly headersMs: number
  /** For a whole request, with its body. */
  readonly requestMs: number
  /** For taking the next bytes of an answer; streams of events say something more often. */
  readonly idleMs: number
}

const keepMs = 75_000
const defaults: Patience = { headersMs: 10_000, requestMs: 60_000, idleMs: 90_000 }
/** Connections at the same time: the system's limit of open files is not to be met first. */
const mostConnections = 4096

/** Listens. @param port 0: any free one @throws IqError `CONFIG` when it cannot */
export async function listen(
  app: Hono,
  host: string,
  port: number,
  { headersMs, requestMs, idleMs }: Patience = defaults,
): Promise<Listening> {
  const serverOptions = {
    headersTimeout: headersMs,
    // Longer than a gateway keeps a connection: it would send into one that is being closed.
    keepAliveTimeout: keepMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(headersMs, 5000),
  }
  const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions }) as Server
  server.maxConnections = mostConnections
  server.setTimeout(idleMs)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new IqError('CONFIG', `cannot listen on ${host}:${port}: ${describeError(cause)}`, {
      cause,
    })
  }
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      // Streams of events never end by themselves, nor does a connection whose request was not read to its end:
      // that one would not even keep the process waiting for it.
      const ending = setTimeout(() => server.closeAllConnections(), 2000)
      await closed
      clearTimeout(ending)
    },
  }
}
