import { describe, expect, it } from 'vitest'
import { PrivateAddressError } from '../../../src/node/http/guarded-resolve.ts'
import { networkFault } from '../../../src/node/http/network-fault.ts'
import { explainFault } from '../../../src/node/index.ts'
import { tightLimits } from '../asking.ts'

const descriptor = { url: 'https://node.example', protocol: 'chat', model: undefined } as const

/** The line that the user sees, and what to do next. */
function told(error: Error) {
  const fault = networkFault(error, tightLimits)
  if (fault === undefined) return undefined
  const { message, next } = explainFault(fault, descriptor)
  return [message.replace(`${descriptor.url}: `, ''), next]
}

const coded = (code: string) => Object.assign(new Error('words of the library'), { code })

describe('why a connection failed', () => {
  it.each([
    [
      'EMFILE',
      'this machine can open no more connections (EMFILE)',
      'lower --concurrency, or raise the limit (ulimit -n)',
    ],
    [
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'its TLS certificate is signed by an authority unknown here',
      'if the authority is one you trust, give its certificate with --ca-file',
    ],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'its TLS certificate is signed by an authority unknown here',
      'if the authority is one you trust, give its certificate with --ca-file',
    ],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'its TLS certificate is for another host name',
      'give the URL with a name that the certificate holds',
    ],
    [
      'CERT_HAS_EXPIRED',
      'its TLS certificate has expired',
      'renew the certificate of the node, or set the clock of this machine',
    ],
    [
      'CERT_NOT_YET_VALID',
      'its TLS certificate is not valid yet',
      'renew the certificate of the node, or set the clock of this machine',
    ],
    [
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'TLS failed',
      'check whether the node speaks http, not https, at this port',
    ],
    ['ECONNREFUSED', 'connection refused', 'check that the node runs and that the URL is right'],
  ])('%s is told in our own words, with what to do', (code, text, next) => {
    const [message, advice] = told(coded(code)) ?? []
    expect(message).toContain(`unreachable: ${text}`)
    expect(message).not.toContain('words of the library')
    expect(advice).toBe(next)
  })

  it('a private address is told with the address', () => {
    expect(told(new PrivateAddressError('10.0.0.1'))).toEqual([
      'unreachable: its name leads to 10.0.0.1, which is no public address',
      'if the node is in your own network, add --allow-private',
    ])
  })

  it('an error of another kind is a bug, and is not explained away', () => {
    expect(told(new TypeError('x is not a function'))).toBeUndefined()
    expect(told(coded('ERR_INVALID_ARG_TYPE'))).toBeUndefined()
  })
})
