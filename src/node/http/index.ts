// The way to a node: one origin, bounded in time and size.

// `@huggingface/inference` over it.
export { type ClientOptions, relay } from './fetch.ts'
export { defaultLimits, type Limits } from './limits.ts'
export { openTransport } from './pool.ts'

// Replies.
export { firstValue, type Reply, type ReplyHeaders } from './reply.ts'
export type { Transport } from './transport.ts'
