export type { Access } from './access.ts';
export { type ServerSentEvent, serverSentEvents } from './event-stream.ts';
export { type ClientOptions, throughClient } from './fetch.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { openTransport } from './pool.ts';
export { firstValue, type Reply, type ReplyHeaders } from './reply.ts';
export type { OpenTransport, TlsFacts, Transport, TransportRequest, TransportResult, } from './transport.ts';
