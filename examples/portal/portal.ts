/**
 * A portal that sends calls only to nodes that a registry certifies: by its signed list, checked here. A
 * node that fails is passed over; without a fresh list nothing is sent anywhere.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** What a portal reads of a list. */
export interface List {
  /** RFC 3339. */
  readonly asOf: string
  readonly nodes: readonly { readonly url: string }[]
}

export interface Portal {
  /** Address of the registry. */
  readonly registry: string
  readonly chain: string
  /** Checks signature, freshness and certificates; throws where the list is not to be used. */
  readonly read: (signed: Uint8Array, now: Date) => List
  readonly now: () => Date
  /** Milliseconds that a node may take to begin its answer. */
  readonly patienceMs: number
}

/** Calls go to so many nodes, one after the other, at most. */
const tries = 3
const mostBytes = 4 * 1024 * 1024

/** The newest list; it counts only as long as it is fresh, so a registry that is away does no harm at once. */
export class Allowed {
  readonly #portal: Portal
  #signed: Buffer | undefined
  #tag = ''

  constructor(portal: Portal) {
    this.#portal = portal
  }

  /** Asks the registry again. An older list, or one that does not hold, never takes the place of a newer. */
  async refresh(): Promise<void> {
    const { registry, chain, read, now } = this.#portal
    const address = `${registry}/allowlists/${chain}/allowlist.sigstore.json`
    const reply = await fetch(address, { headers: { 'if-none-match': this.#tag } })
    if (reply.status === 304) return
    if (!reply.ok) throw new Error(`${address}: ${reply.status}`)
    const signed = Buffer.from(await reply.arrayBuffer())
    const list = read(signed, now())
    const held = this.#held()
    if (held !== undefined && Date.parse(list.asOf) < Date.parse(held.asOf)) {
      throw new Error(`${address}: of ${list.asOf}, older than what is here`)
    }
    this.#signed = signed
    this.#tag = reply.headers.get('etag') ?? ''
  }

  /** Nodes that may serve now; undefined: there is no list to go by. */
  nodes(): readonly string[] | undefined {
    return this.#held()?.nodes.map(({ url }) => url)
  }

  #held(): List | undefined {
    try {
      return this.#signed && this.#portal.read(this.#signed, this.#portal.now())
    } catch {
      return undefined
    }
  }
}

/** The portal: `POST` anything, it is sent on to a node; the next call begins with the next node. */
export function createPortal(portal: Portal, allowed: Allowed): Server {
  let turn = 0
  return createServer(async (request, response) => {
    try {
      const nodes = allowed.nodes()
      if (nodes === undefined) return refuse(response, 503, 'no fresh list of certified nodes')
      if (nodes.length === 0) return refuse(response, 503, 'no node is certified for this chain')
      const body = await bodyOf(request)
      if (body === undefined) return refuse(response, 413, 'the call is too large')
      const first = turn++
      for (let at = 0; at < Math.min(tries, nodes.length); at++) {
        const node = nodes[(first + at) % nodes.length] ?? ''
        const answer = await call(node, request, body, portal.patienceMs)
        if (answer === undefined) continue
        const type = answer.headers.get('content-type') ?? 'application/octet-stream'
        response.writeHead(answer.status, { 'content-type': type, 'x-served-by': node })
        for await (const piece of answer.body ?? []) response.write(piece)
        response.end()
        return
      }
      refuse(response, 502, 'no certified node answered')
    } catch {
      response.destroy()
    }
  })
}

/** Undefined where the node is away or fails: another one is asked then. */
async function call(
  node: string,
  { url = '/', headers }: IncomingMessage,
  body: Buffer<ArrayBuffer>,
  patienceMs: number,
): Promise<Response | undefined> {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), patienceMs)
  try {
    const answer = await fetch(node.replace(/\/$/u, '') + url, {
      method: 'POST',
      headers: { 'content-type': headers['content-type'] ?? 'application/json' },
      body,
      redirect: 'error',
      signal: waiting.signal,
    })
    if (answer.status < 500 && answer.status !== 429) return answer
    await answer.body?.cancel()
    return undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of request) {
    bytes += piece.length
    if (bytes > mostBytes) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function refuse(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ error }))
}
