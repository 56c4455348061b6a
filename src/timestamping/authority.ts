import { X509Certificate } from 'node:crypto'
import { fingerprint } from '../envelope/index.ts'
import { describeError, IqError } from '../errors/index.ts'

/** An authority that says when it saw bytes, by the very certificate it signs with. */
export interface TimestampAuthority {
  /** SHA-256 of the certificate in base64: `openssl x509 -fingerprint -sha256` has it in hex. */
  readonly keyid: string
  readonly certificate: X509Certificate
}

const pemBlock =
  /^-----BEGIN CERTIFICATE-----\r?\n[A-Za-z0-9+/=\r\n]+-----END CERTIFICATE-----\s*$/u

/** What a certificate for nothing but time stamps says (RFC 3161 section 2.3). */
const timeStamping = '1.3.6.1.5.5.7.3.8'

/**
 * Loads the certificate of an authority from PEM: the one that signs, no chain above it. Whoever names it has
 * compared it, so nobody else has to vouch for it.
 * @param source names the file in messages
 * @throws IqError `CONFIG`
 */
export function loadAuthority(pem: string, source: string): TimestampAuthority {
  if (!pemBlock.test(pem)) {
    throw new IqError('CONFIG', `${source}: not one PEM block labelled CERTIFICATE`, {
      next: 'give the certificate that signs its tokens, without those above it',
    })
  }
  const certificate = parsed(pem, source)
  const uses = certificate.keyUsage ?? []
  if (uses.length !== 1 || uses[0] !== timeStamping) {
    throw new IqError('CONFIG', `${source}: a certificate that is not for time stamps alone`, {
      next: 'openssl x509 -noout -ext extendedKeyUsage says Time Stamping, and nothing else',
    })
  }
  return { keyid: fingerprint(certificate.raw), certificate }
}

function parsed(pem: string, source: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch (cause) {
    throw new IqError('CONFIG', `${source}: no certificate: ${describeError(cause)}`, { cause })
  }
}
