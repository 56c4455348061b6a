import { lookup } from 'node:dns/promises'
import { Pool } from 'undici'
import type { Limits } from './limits.ts'
import { pinnedLookup, type Resolve } from './pinned-lookup.ts'
import { ReplyCollector } from './reply-collector.ts'
import type { Transport } from './transport.ts'

/**
 * Opens a keep-alive pool of at most `connections` HTTP/1.1 connections to one origin.
 * Connections are made when first needed.
 */
export function openTransport(origin: string, connections: number, limits: Limits): Transport {
  const pool = new Pool(origin, {
    connections,
    allowH2: false,
    connect: { lookup: pinnedLookup(allAddresses), timeout: limits.connectMs },
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
      const collector = new ReplyCollector(request, limits)
      const { method, headers, body = null } = request
      pool.dispatch({ method, headers, body, path: request.url.slice(origin.length) }, collector)
      return collector.result
    },
    close: () => pool.destroy(),
  }
}

const allAddresses: Resolve = (hostname) => lookup(hostname, { all: true })
