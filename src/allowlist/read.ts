import {
  inTotoPayloadType,
  type PublicKey,
  pae,
  readSigned,
  readStatement,
  requireShape,
  verifySignature,
} from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { checker } from '../schema/index.ts'
import { type Allowlist, AllowlistSchema, allowlistType } from './content.ts'

const check = checker(AllowlistSchema)

/** The clock of a gateway may be so far behind that of the registry. */
const skewMs = 300_000

/**
 * Reads a signed list (`allowlist.sigstore.json`), as a gateway does each time that it fetched one.
 *
 * @param key of the registry, from the gateway's own side
 * @param now the time at which calls are routed
 * @returns the list with those nodes only that may serve at that time
 * @throws IqError `VERIFICATION` for bytes that the key did not sign, that are no allowlist, or are not
 * fresh: from the future, or too old
 */
export function readAllowlist(signed: Uint8Array, key: PublicKey, now: Date): Allowlist {
  const { payloadType, payload, signatures } = readSigned(signed)
  const message = pae(payloadType, payload)
  const isSigned = signatures.some(({ signature }) => verifySignature(key, message, signature))
  if (!isSigned || payloadType !== inTotoPayloadType) fail(`${key.keyid} did not sign this`)
  const { predicateType, predicate } = readStatement(payload)
  if (predicateType !== allowlistType) fail(`a statement of type '${predicateType}'`)
  const list = requireShape(check(predicate), 'allowlist')
  const time = now.getTime()
  if (Date.parse(list.asOf) > time + skewMs) fail(`it is of ${list.asOf}, which is to come`)
  if (Date.parse(list.freshUntil) <= time) fail(`it was fresh until ${list.freshUntil}`)
  return { ...list, nodes: list.nodes.filter(({ validUntil }) => Date.parse(validUntil) > time) }
}

function fail(reason: string): never {
  throw new IqError('VERIFICATION', `allowlist: ${reason}`, {
    next: 'fetch it again from the registry; until then route by what you decided yourself',
  })
}
