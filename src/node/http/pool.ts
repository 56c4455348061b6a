import { Aborts } from './aborts.ts'
import { connector } from './connector.ts'
import { Deadlines } from './deadlines.ts'
import { ReplyCollector } from './reply-collector.ts'
import type { OpenTransport, TlsFacts } from './transport.ts'
import { undici } from './undici.ts'

/** Opens a keep-alive pool of HTTP/1.1 connections to one origin, which are made when first needed. */
export const openTransport: OpenTransport = (origin, options) => {
  const { connections, limits, access = {}, clock } = options
  let connected = 0
  const parts = {
    limits,
    clock,
    deadlines: new Deadlines(clock),
    aborts: new Aborts(),
    connections: () => connected,
  }
  let tls: TlsFacts | undefined
  const { Pool } = undici()
  const pool = new Pool(origin, {
    connections,
    allowH2: false,
    connect: connector({
      access,
      timeout: limits.connectMs,
      onConnection() {
        connected++
      },
      onTls(facts) {
        // A resumed connection does not show the certificate again.
        tls = { ...facts, validTo: facts.validTo ?? tls?.validTo }
      },
    }),
    // `Deadlines` keeps these two.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: limits.headerBytes,
    maxResponseSize: limits.bodyBytes,
  })

  return {
    async request(request) {
      request.signal.throwIfAborted()
      if (!request.url.startsWith(`${origin}/`)) throw new Error('request to another origin')
      const collector = new ReplyCollector(request, parts)
      const { method, headers, body = null } = request
      pool.dispatch({ method, headers, body, path: request.url.slice(origin.length) }, collector)
      return collector.result
    },
    get tls() {
      return tls
    },
    close() {
      parts.deadlines.close()
      return pool.destroy()
    },
  }
}
