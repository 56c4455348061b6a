import { errors } from 'undici'
import type { Fault } from '../types.ts'
import { type Limits, seconds } from './limits.ts'

/**
 * What an error of undici, the socket, DNS or TLS says about the node; `undefined` for an error
 * that is none of these, which is a bug. Details are our own words, never the error's message.
 */
export function networkFault(error: Error, limits: Limits): Fault | undefined {
  if (error instanceof errors.HTTPParserError) {
    return { kind: 'malformed', detail: 'not an HTTP reply' }
  }
  const code = 'code' in error ? error.code : undefined
  if (typeof code !== 'string') return undefined
  switch (code) {
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return { kind: 'timeout', detail: `no connection within ${seconds(limits.connectMs)}` }
    case 'UND_ERR_HEADERS_OVERFLOW':
      return { kind: 'oversized', detail: `headers larger than ${limits.headerBytes} bytes` }
    case 'UND_ERR_RES_EXCEEDED_MAX_SIZE':
      return { kind: 'oversized', detail: `a body larger than ${limits.bodyBytes} bytes` }
    case 'UND_ERR_SOCKET':
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
    case 'ECONNRESET':
    case 'EPIPE':
      return { kind: 'unreachable', detail: 'the connection broke before the answer was complete' }
    case 'ECONNREFUSED':
      return { kind: 'unreachable', detail: 'connection refused: nothing listens there' }
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { kind: 'unreachable', detail: `the host name does not resolve (${code})` }
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return { kind: 'unreachable', detail: `no route to the host (${code})` }
  }
  if (tlsCode.test(code)) return { kind: 'unreachable', detail: `TLS failed (${code})` }
  return undefined
}

/** OpenSSL verification results and Node.js TLS errors (https://nodejs.org/api/tls.html). */
const tlsCode =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|EPROTO$|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_)/u
