import type { Adjustment, TextProtocol } from '../item/index.ts'
import type { BodyTerms } from './adjust/index.ts'
import { type AuthorizedRequest, sendAuthorized } from './authorized-request.ts'
import { type Clock, systemClock } from './clock.ts'
import { authorized, type Credentials, secretsOf } from './credentials.ts'
import { parseEndpoint } from './endpoint.ts'
import { redactFault } from './fault.ts'
import {
  type Access,
  type ExchangeLimits,
  type OpenTransport,
  openTransport,
  type TlsFacts,
  type TransportResult,
} from './http/index.ts'
import { StreamHabit } from './protocol/index.ts'
import { type RelayResult, sendRelay } from './relay.ts'
import type { GenerateRequest } from './types.ts'

/** How one generation is asked for over a client. */
export interface ClientRequest {
  readonly protocol: TextProtocol
  readonly model: string | undefined
  readonly request: GenerateRequest
  readonly stream: boolean
  readonly signal: AbortSignal
  /** Beside those of the client. */
  readonly adjustments?: readonly Adjustment[]
}

/**
 * A node as it is: any protocol, any model, and every reply with its headers. For examining a node;
 * whoever wants answers opens a `Node`.
 */
export interface NodeClient {
  /** Rejects only when the signal aborts. */
  generate(request: ClientRequest): Promise<RelayResult>
  /** Rejects only when the signal aborts. */
  send(request: AuthorizedRequest): Promise<TransportResult>
  /** The TLS of the last connection; undefined without TLS, and before the first connection. */
  readonly tls: TlsFacts | undefined
  close(): Promise<void>
}

export interface ClientOptions extends Credentials {
  readonly limits: ExchangeLimits
  readonly access?: Access | undefined
  /** The way to the node. Default: HTTP to its origin. */
  readonly open?: OpenTransport
  readonly clock?: Clock
  /** Fields that the user adds to each request for a generation. */
  readonly extraBody?: BodyTerms['extra'] | undefined
}

/** Opens a client of one connection. Throws `IqError` (`USAGE`) for a URL that is refused. */
export function openClient(url: string, options: ClientOptions): NodeClient {
  const { limits, access, open = openTransport, clock = systemClock, extraBody = {} } = options
  const { origin } = parseEndpoint(url, 'chat')
  const way = open(origin, { connections: 1, limits, access, clock })
  const transport = authorized(way, options)
  const secrets = secretsOf(options)
  const habit = new StreamHabit()
  return {
    get tls() {
      return transport.tls
    },
    generate({ protocol, model, request, stream, signal, adjustments = [] }) {
      const descriptor = { url, protocol, model }
      const endpoint = parseEndpoint(url, protocol)
      const terms = { extra: extraBody, adjustments }
      const connection = { descriptor, endpoint, transport, secrets, terms, stream, clock, habit }
      return sendRelay(connection, request, signal)
    },
    async send(request) {
      const result = await sendAuthorized(transport, request)
      if (result.ok) return result
      return { ok: false, fault: redactFault(result.fault, { secrets, prompt: '' }) }
    },
    close: () => transport.close(),
  }
}
