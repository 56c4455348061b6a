import { ownLimit } from '../fault.ts'
import type { Fault } from '../types.ts'
import { type ExchangeLimits, seconds } from './exchange-limits.ts'
import { PrivateAddressError } from './guarded-resolve.ts'
import { undici } from './undici.ts'

/**
 * What an error of undici, the socket, DNS or TLS says about the node; `undefined` for an error
 * that is none of these, which is a bug. Details are our own words, never the error's message.
 */
export function networkFault(error: Error, limits: ExchangeLimits): Fault | undefined {
  if (error instanceof undici().errors.HTTPParserError) {
    return { kind: 'malformed', detail: brokenHttp(error) }
  }
  if (error instanceof PrivateAddressError) {
    return {
      kind: 'unreachable',
      detail: `its name leads to ${error.address}, which is no public address`,
      distrust: 'private-address',
    }
  }
  const code = codeOf(error)
  if (code === undefined) return undefined
  switch (code) {
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return { kind: 'timeout', detail: `no connection within ${seconds(limits.connectMs)}` }
    case 'UND_ERR_HEADERS_OVERFLOW':
      return { kind: 'oversized', detail: `headers larger than ${limits.headerBytes} bytes` }
    case 'UND_ERR_RES_EXCEEDED_MAX_SIZE':
      return { kind: 'oversized', detail: `a body larger than ${limits.bodyBytes} bytes` }
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return { kind: 'unreachable', detail: 'the answer has not the length that its headers tell' }
    case 'ERR_ASSERTION':
      return { kind: 'malformed', detail: 'not an HTTP reply' }
    case 'UND_ERR_SOCKET':
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
  if (code === noCommonProtocol) return onlyHttp2
  return tlsFault(code) ?? otherFault(code)
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** What is wrong with a reply, in the parser's words: they are a closed set, and none of the server's. */
function brokenHttp({ message }: Error): string {
  const [, reason] = /\(([A-Za-z][\w ,'/-]{2,80})\)/u.exec(message) ?? []
  return reason === undefined ? 'not an HTTP reply' : `not an HTTP reply: ${reason.toLowerCase()}`
}

/** The server wants a protocol of TLS (ALPN) that we do not offer. */
const noCommonProtocol = 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL'
const onlyHttp2: Fault = {
  kind: 'unreachable',
  detail: 'it speaks HTTP/2 only, and not HTTP/1.1',
  distrust: 'http2',
}

/** Files, ports and buffers that this machine has no more of: no fault of the node. */
const ownLimits: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOBUFS', 'EADDRNOTAVAIL'])

/** Errors of the system and of undici without words of their own here. */
function otherFault(code: string): Fault | undefined {
  if (ownLimits.has(code)) return { kind: 'unreachable', detail: `${ownLimit} (${code})` }
  if (!/^(?:E[A-Z0-9]{2,}|UND_ERR_[A-Z_]+)$/u.test(code)) return undefined
  return { kind: 'unreachable', detail: `the connection failed (${code})` }
}

/** OpenSSL verification results and Node.js TLS errors (https://nodejs.org/api/tls.html). */
function tlsFault(code: string): Fault | undefined {
  const kind = 'unreachable'
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return { kind, detail: 'its TLS certificate has expired', distrust: 'validity' }
    case 'CERT_NOT_YET_VALID':
      return { kind, detail: 'its TLS certificate is not valid yet', distrust: 'validity' }
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return { kind, detail: 'its TLS certificate is for another host name', distrust: 'hostname' }
  }
  if (authorityCode.test(code)) {
    const detail = `its TLS certificate is signed by an authority unknown here (${code})`
    return { kind, detail, distrust: 'authority' }
  }
  return tlsCode.test(code) ? { kind, detail: `TLS failed (${code})`, distrust: 'tls' } : undefined
}

const authorityCode =
  /^(?:UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF)|DEPTH_ZERO_|SELF_SIGNED_|CERT_UNTRUSTED$)/u
const tlsCode = /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|EPROTO$|HOSTNAME_|INVALID_(?:CA|PURPOSE)$)/u
