/**
 * The way to a node: one origin, bounded in time and size.
 *
 *     fetch ─► transport (pool) ─► undici ─► connector ─► guarded-resolve ─► public-address
 *                │                                            └─► pinned-lookup
 *                └─► reply-collector ─► reply ─► event-stream, json
 *                      └─ deadlines, aborts, exchange-limits; what breaks: network-fault
 */

// What the user allows.
export type { Access } from './access.ts'
// Replies.
export { type ServerSentEvent, serverSentEvents } from './event-stream.ts'
export { defaultExchangeLimits, type ExchangeLimits } from './exchange-limits.ts'
// `@huggingface/inference` over it.
export { type ClientOptions, throughClient } from './fetch.ts'
export { parseJson } from './json.ts'
export { openTransport } from './pool.ts'
export { firstValue, type Reply, type ReplyHeaders } from './reply.ts'
export type {
  OpenTransport,
  TlsFacts,
  Transport,
  TransportRequest,
  TransportResult,
} from './transport.ts'
