import { IqError } from '../errors/index.ts'
import { readToken, requireTokenOf } from '../timestamping/index.ts'
import type { Seen, Trust } from '../trust/index.ts'
import { type Passed, passed } from './checklist.ts'
import type { SignedBytes } from './result.ts'

/**
 * Requires that every token is about the signature, and holds where the policy names its authority; one of
 * an authority that it does not name proves nothing.
 * @throws IqError `VERIFICATION`
 */
export async function requireTimestamps(
  { signatures, timestamps }: SignedBytes,
  { authorities }: Trust,
): Promise<Passed<readonly Seen[]>> {
  const seen: Seen[] = []
  for (const der of timestamps) {
    const token = await readToken(der)
    const about = signatures.find(({ bytes }) => token.isAbout(bytes))
    if (about === undefined) {
      throw new IqError('VERIFICATION', 'a time stamp is of another signature')
    }
    for (const { keyid, authority } of authorities.values()) {
      if (authority.certificate.serialNumber !== token.serial) continue
      requireTokenOf(token, about.bytes, authority)
      seen.push({ keyid, time: token.time })
    }
  }
  const times = seen.map(({ time }) => new Date(time).toISOString()).toSorted()
  const strangers = timestamps.length - seen.length
  const known = times.length === 0 ? 'none of an authority of the policy' : times.join(', ')
  return passed(seen, strangers === 0 ? known : `${known}; ${strangers} of others`)
}
