// The way to a node: one origin, bounded in time and size.

// Replies.
export { type ServerSentEvent, serverSentEvents } from './event-stream.ts'
// `@huggingface/inference` over it.
export { type ClientOptions, relay } from './fetch.ts'
export { defaultLimits, type Limits } from './limits.ts'
export { openTransport } from './pool.ts'
export { firstValue, type Reply, type ReplyHeaders } from './reply.ts'
export type {
  OpenTransport,
  Transport,
  TransportRequest,
  TransportResult,
} from './transport.ts'
