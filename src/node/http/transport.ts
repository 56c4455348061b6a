import type { Fault } from '../types.ts'
import type { Reply } from './reply.ts'

export interface TransportRequest {
  readonly method: 'GET' | 'POST'
  /** Absolute URL; its origin must be the transport's. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  readonly signal: AbortSignal
}

/** Either a whole reply of any status that is no redirect, or why there is none. */
export type TransportResult =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly fault: Fault }

/** The way to one origin. It never follows a redirect and never retries. */
export interface Transport {
  /** Rejects only when `signal` aborts, with the signal's reason. */
  request(request: TransportRequest): Promise<TransportResult>
  /** Closes every connection; what is still in flight fails. */
  close(): Promise<void>
}
