import { describeError, IqError } from '../errors/index.ts'
import type { TimestampAuthority } from './authority.ts'

/** What an authority answered, read but not believed. */
export interface Token {
  /** When it saw the bytes, in milliseconds since 1970, as it says. */
  readonly time: number
  /** Serial number of the certificate it signed with, upper-case hex. */
  readonly serial: string
  /** Whether it is about these bytes; whoever signed it. */
  readonly isAbout: (bytes: Uint8Array) => boolean
  /** Throws unless it is about these bytes and signed by this authority. */
  readonly verify: (bytes: Uint8Array, authority: TimestampAuthority) => void
}

/**
 * Reads the answer of an authority, `TimeStampResp` in DER (RFC 3161 section 2.4.2).
 * @param source names it in messages
 * @throws IqError `VERIFICATION` for a refusal, or anything that is no such answer
 */
export async function readToken(der: Uint8Array, source = 'time stamp'): Promise<Token> {
  // Few reports have time stamps: others do not load what reads them.
  const { ASN1Obj, RFC3161Timestamp } = await import('@sigstore/core')
  /** For RSA the token names no hash beside the signature: it is the signer's. */
  class Reply extends RFC3161Timestamp {
    override get signatureAlgorithm(): string {
      return super.signatureAlgorithm ?? this.signerDigestAlgorithm
    }
  }
  return attempt(`${source}: no answer of a timestamp authority`, () => {
    const reply = new Reply(ASN1Obj.parseBuffer(Buffer.from(der)))
    // 0: granted; 1: granted with modifications.
    const status = Number(reply.status)
    if (status > 1) throw new RangeError(`the authority refused, with status ${status}`)
    const time = reply.signingTime.getTime()
    if (!Number.isFinite(time)) throw new RangeError('it names no time')
    return {
      time,
      serial: reply.signerSerialNumber
        .toString('hex')
        .toUpperCase()
        .replace(/^(?:00)+/u, ''),
      isAbout: (bytes) => holds(() => reply.tstInfo.verify(Buffer.from(bytes))),
      verify: (bytes, { certificate }) => reply.verify(Buffer.from(bytes), certificate.publicKey),
    }
  })
}

/**
 * Requires that a token is about some bytes, and signed by an authority while its certificate counted.
 * @throws IqError `VERIFICATION`
 */
export function requireTokenOf(
  token: Token,
  bytes: Uint8Array,
  authority: TimestampAuthority,
): void {
  attempt('time stamp: it does not hold', () => token.verify(bytes, authority))
  const { validFromDate, validToDate } = authority.certificate
  if (token.time < validFromDate.getTime() || token.time > validToDate.getTime()) {
    throw new IqError(
      'VERIFICATION',
      `time stamp: of ${new Date(token.time).toISOString()}, when the authority's certificate did not count`,
    )
  }
}

/** The library throws what comes: on strange bytes a TypeError as well. */
function attempt<T>(what: string, act: () => T): T {
  try {
    return act()
  } catch (cause) {
    throw new IqError('VERIFICATION', `${what}: ${describeError(cause)}`, { cause })
  }
}

function holds(check: () => void): boolean {
  try {
    check()
    return true
  } catch {
    return false
  }
}
