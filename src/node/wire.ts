import type { Protocol } from '../item/index.ts'
import { type Attempt, attempt } from './attempt.ts'
import { parseEndpoint } from './endpoint.ts'
import { redactFault } from './fault.ts'
import {
  type Access,
  type Limits,
  type OpenTransport,
  openTransport,
  type TlsFacts,
  type TransportResult,
} from './http/index.ts'
import { type PlainRequest, sendPlain } from './plain-request.ts'
import type { GenerateRequest } from './types.ts'

/** How one generation is asked for over a wire. */
export interface WireRequest {
  readonly protocol: Protocol
  readonly model: string | undefined
  readonly request: GenerateRequest
  readonly stream: boolean
  readonly signal: AbortSignal
}

/**
 * A node as it is: any protocol, any model, every request sent once, and every reply with its
 * headers. For examining a node; whoever wants answers opens a `Node`.
 */
export interface Wire {
  /** Rejects only when the signal aborts. */
  attempt(request: WireRequest): Promise<Attempt>
  /** Rejects only when the signal aborts. */
  send(request: PlainRequest): Promise<TransportResult>
  /** The TLS of the last connection; undefined without TLS, and before the first connection. */
  readonly tls: TlsFacts | undefined
  close(): Promise<void>
}

export interface WireOptions {
  readonly key: string | undefined
  readonly limits: Limits
  readonly access?: Access | undefined
  /** The way to the node. Default: HTTP to its origin. */
  readonly open?: OpenTransport
}

/** Opens a wire of one connection. Throws `IqError` (`USAGE`) for a URL that is refused. */
export function openWire(url: string, options: WireOptions): Wire {
  const { key, limits, access, open = openTransport } = options
  const { origin } = parseEndpoint(url, 'chat')
  const transport = open(origin, { connections: 1, limits, access })
  return {
    get tls() {
      return transport.tls
    },
    attempt({ protocol, model, request, stream, signal }) {
      const descriptor = { url, protocol, model }
      const endpoint = parseEndpoint(url, protocol)
      return attempt({ descriptor, endpoint, transport, key, stream }, request, signal)
    },
    async send(request) {
      const result = await sendPlain(transport, key, request)
      if (result.ok) return result
      return { ok: false, fault: redactFault(result.fault, { key, prompt: '' }) }
    },
    close: () => transport.close(),
  }
}
