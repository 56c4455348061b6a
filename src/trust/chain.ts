import { pae, verifySignature } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import type { Trust } from './trust.ts'

/** The version of a trust file that a verifier compared and believes. */
export interface Pin {
  readonly version: number
  /** `digest` of that version. */
  readonly digest: string
}

/**
 * The newest version that the pinned one leads to: each signed by the root keys of the one before and
 * by its own (TUF 1.0.34 section 5.3.4). Only the newest may not have expired, which the decision checks.
 * @param versions in any order; those before the pinned one are passed over
 * @throws IqError `VERIFICATION` when the pinned version is missing, altered, or newer than all given
 */
export function newestTrust(versions: readonly Trust[], pin: Pin): Trust {
  const ascending = versions
    .filter(({ content }) => content.version >= pin.version)
    .toSorted((a, b) => a.content.version - b.content.version)
  const [first, ...later] = ascending
  if (first === undefined) fail(`version ${pin.version} was seen before, and none is newer`)
  if (first.content.version !== pin.version || first.digest !== pin.digest) {
    fail(`version ${pin.version} with digest ${pin.digest} is not among the files`)
  }
  requireSigned(first, first)
  return later.reduce(requireSuccessor, first)
}

/** Requires that a version follows another. @throws IqError `VERIFICATION` */
function requireSuccessor(previous: Trust, next: Trust): Trust {
  if (next.content.version !== previous.content.version + 1) {
    fail(`version ${previous.content.version + 1} is missing or there twice`)
  }
  requireSigned(next, previous)
  requireSigned(next, next)
  return next
}

function requireSigned(trust: Trust, by: Trust): void {
  const { threshold } = by.content.root
  const count = rootSigners(trust, by).length
  if (count < threshold) {
    const [version, other] = [trust.content.version, by.content.version]
    fail(
      `version ${version} has ${count} of the ${threshold} signatures that version ${other} asks`,
    )
  }
}

/** The root keys of a version that signed a trust file, each once; revoked ones do not count. */
export function rootSigners(trust: Trust, by: Trust): readonly string[] {
  const { payloadType, payload, signatures } = trust.envelope
  const message = pae(payloadType, payload)
  return by.content.root.keyids.filter((keyid) => {
    const key = by.keys.get(keyid)
    if (key === undefined || key.revoked !== null) return false
    return signatures.some(
      (one) => one.keyid === keyid && verifySignature(key.publicKey, message, one.signature),
    )
  })
}

/** What a new version still lacks: '' when it may take the place of the previous one. */
export function missingSignatures(next: Trust, previous: Trust | undefined): string {
  return [previous, next]
    .filter((by) => by !== undefined)
    .flatMap((by) => {
      const { threshold, keyids } = by.content.root
      const count = rootSigners(next, by).length
      const open = keyids.filter((keyid) => !rootSigners(next, by).includes(keyid))
      return count >= threshold
        ? []
        : [`version ${by.content.version} asks for ${threshold - count} more of ${open.join(', ')}`]
    })
    .join('; ')
}

function fail(reason: string): never {
  throw new IqError('VERIFICATION', `trust file: ${reason}`)
}
