import { createHash } from 'node:crypto'

/** `TimeStampReq` up to the digest: version 1, then SHA-256 without parameters. */
const beforeDigest = Buffer.from('30390201013031300d060960864801650304020105000420', 'hex')
/** `certReq`: the authority's certificate comes with the token. */
const afterDigest = Buffer.from('0101ff', 'hex')

/**
 * What an authority is asked about some bytes, as DER (RFC 3161 section 2.4.1). It tells their SHA-256 only. There is
 * no nonce: what a token is about cannot be asked before.
 */
export function timestampRequest(bytes: Uint8Array): Buffer {
  const digest = createHash('sha256').update(bytes).digest()
  return Buffer.concat([beforeDigest, digest, afterDigest])
}
