import type { Clock } from '../clock.ts'
import type { Fault } from '../types.ts'
import type { Access } from './access.ts'
import type { ExchangeLimits } from './exchange-limits.ts'
import type { Reply } from './reply.ts'

export interface TransportRequest {
  readonly method: 'GET' | 'POST'
  /** Absolute URL; its origin must be the transport's. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | undefined
  readonly signal: AbortSignal
}

/** Either a whole reply of any status that is no redirect, or why there is none. */
export type TransportResult =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly fault: Fault }

/**
 * The way to one origin: the bytes of a request in, those of a reply out. It never follows a redirect and never retries. A network of relays is such a way too: see
 * docs/design/pocket-routes.md.
 */
export interface Transport {
  /** Rejects only when `signal` aborts, with the signal's reason. */
  request(request: TransportRequest): Promise<TransportResult>
  /** The TLS of the last connection; undefined without TLS, and before the first connection. */
  readonly tls?: TlsFacts | undefined
  /** Closes every connection; what is still in flight fails. */
  close(): Promise<void>
}

/** A TLS connection that was verified. */
export interface TlsFacts {
  /** `TLSv1.3` */
  readonly version: string
  /** When the certificate of the node ends, as it words it; resumed connections may not tell. */
  readonly validTo: string | undefined
}

export interface TransportOptions {
  /** Requests in flight at most. */
  readonly connections: number
  readonly limits: ExchangeLimits
  readonly access?: Access | undefined
  readonly clock: Clock
}

/** Opens a way to an origin. */
export type OpenTransport = (origin: string, options: TransportOptions) => Transport
