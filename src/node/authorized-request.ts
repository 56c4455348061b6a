import type { Transport, TransportRequest, TransportResult } from './http/index.ts'

/** A request that belongs to no generation protocol. */
export type AuthorizedRequest = Pick<TransportRequest, 'method' | 'url' | 'signal'> & {
  /** JSON, or what is meant to look like it. */
  readonly body?: string
}

/** Sends a request over a way that shows the credentials, once. Rejects only when its signal aborts. */
export function sendAuthorized(
  transport: Transport,
  { body, ...request }: AuthorizedRequest,
): Promise<TransportResult> {
  return transport.request({
    ...request,
    headers: {
      'accept-encoding': 'identity',
      ...(body === undefined ? undefined : { 'content-type': 'application/json' }),
    },
    body,
  })
}
