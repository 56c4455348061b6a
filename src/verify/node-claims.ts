import {
  type ControlProof,
  loadPublicKey,
  type PublicKey,
  requireControl,
} from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { drawOf, drawSeed, nodeFile, type Report, type Statement } from '../report/index.ts'
import { type Passed, passed } from './checklist.ts'

/** A certifier that names itself by a key names its own. @throws IqError `VERIFICATION` */
export function requireOwnName(statement: Statement, signers: readonly string[]): Statement {
  const [, keyid] = /^urn:iqchains:certifier:(.*)$/u.exec(statement.predicate.verifier.id) ?? []
  if (keyid === undefined || signers.includes(keyid)) return statement
  throw new IqError('VERIFICATION', `statement: it names ${keyid} as its certifier`)
}

/**
 * Requires that `node.json` is of the node that the report describes.
 * @throws IqError `VERIFICATION`
 */
export function requireNodeOf(report: Report, node: Uint8Array): Passed<void> {
  if (nodeFile(report.node).equals(node)) return passed(undefined, report.node.url)
  throw new IqError('VERIFICATION', 'node.json: not the node that the report describes')
}

/**
 * Checks the operator's signature over the challenge of the run. That the nonce was made for this run is
 * the signer's word.
 * @param known keys of operators that the verifier has
 * @returns whether it holds; false where the key is not at hand
 * @throws IqError `VERIFICATION` for a proof that is none, or a control that is said without one
 */
export function requireControlOf({ node }: Report, known: readonly PublicKey[]): Passed<boolean> {
  const { control, operator, url } = node
  if ((control === 'proven') !== (operator !== null)) {
    throw new IqError('VERIFICATION', `report: control is ${control}, and its proof does not fit`)
  }
  if (operator === null) return passed(false, 'claimed, not proven')
  const key = keyOf(operator, known)
  if (key === undefined) {
    return passed(false, `proven by ${operator.keyid}, as the signer says: its key is not at hand`)
  }
  const proof: ControlProof = { keyid: operator.keyid, signature: operator.signature }
  requireControl(key, { origin: new URL(url).origin, nonce: operator.nonce }, proof)
  return passed(true, `proven by ${operator.keyid}`)
}

function keyOf(
  { keyid, publicKey }: NonNullable<Report['node']['operator']>,
  known: readonly PublicKey[],
): PublicKey | undefined {
  const place = "the operator's key in the report"
  if (publicKey === undefined) return known.find((key) => key.keyid === keyid)
  try {
    return loadPublicKey(publicKey, place)
  } catch (cause) {
    throw new IqError('VERIFICATION', `${place} is none`, { cause })
  }
}

/**
 * Requires that the seed is the one that the draw leads to. Whether the draw itself may be believed is
 * for a policy to say: it knows the keys.
 * @throws IqError `VERIFICATION`
 */
export function requireDraw(report: Report): Passed<void> {
  const draw = drawOf(report)
  const { seed } = report.settings
  if (draw === undefined) return passed(undefined, 'the seed is self-chosen')
  const { nodeDigest: node, suite } = report
  if (draw.beacon === null && draw.nonces.length === 0) {
    throw new IqError('VERIFICATION', 'draw: from a salt alone, which its owner chose')
  }
  if (drawSeed(draw, { node, suite: suite.digest }) !== seed) {
    throw new IqError('VERIFICATION', 'draw: the seed is not the one it leads to')
  }
  const from = draw.beacon === null ? '' : ` and round ${draw.beacon.round} of a beacon`
  return passed(undefined, `from a salt, ${draw.nonces.length} nonces${from}`)
}
