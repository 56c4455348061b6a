import { leafHash, sha256Hex } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import {
  entryBytes,
  type IntentEntry,
  isEntrySignedBy,
  isNonceBy,
  isOfRound,
  parseProof,
  readEntry,
  requireLogged,
  timeOfRound,
} from '../log/index.ts'
import type { Draw, Report } from '../report/index.ts'
import type { DrawFacts, Trust } from '../trust/index.ts'
import { type Passed, passed } from './checklist.ts'
import { cosignaturesOf, noteKeysOf, type ReadLog } from './log-evidence.ts'

/** Where the intent of a draw may be found. */
export interface IntentSources {
  /** The proof beside the report that the intent is in a log. */
  readonly proof: Uint8Array | undefined
  readonly log: ReadLog | undefined
}

/**
 * Checks a draw against the keys of a policy: the intent is in the log and announced this very draw, and
 * what others added is theirs. Who of them counts is the policy's decision.
 * @throws IqError `VERIFICATION`
 */
export async function requireDrawn(
  draw: Draw,
  report: Report,
  sources: IntentSources,
  signers: readonly string[],
  trust: Trust,
): Promise<Passed<DrawFacts>> {
  const found = findIntent(draw, sources, trust)
  if (found !== undefined) {
    requireOwnIntent(found.entry, signers, trust)
    requireAnnounced(found.entry, draw, report)
  }
  const nonces = draw.nonces.filter((nonce) => isTrustedNonce(draw, nonce, trust))
  const roundTime = await roundTimeOf(draw, trust)
  const facts: DrawFacts = {
    kind: 'drawn',
    intent:
      (found && {
        cosignatures: found.cosignatures,
        time: Date.parse(found.entry.time),
      }) ||
      null,
    nonces: nonces.map(({ keyid }) => keyid),
    roundTime,
  }
  const shown =
    found === undefined ? 'its intent was not shown' : `announced as entry ${draw.intent.index}`
  return passed(facts, `${shown}; nonces of ${nonces.length} keys of the policy`)
}

interface FoundIntent {
  readonly entry: IntentEntry
  readonly cosignatures: ReturnType<typeof cosignaturesOf>
}

function findIntent(
  { intent: { origin, index, leaf } }: Draw,
  { proof, log }: IntentSources,
  trust: Trust,
): FoundIntent | undefined {
  if (proof !== undefined) {
    const parsed = parseProof(proof)
    const opened = requireLogged(parsed, noteKeysOf(trust))
    if (opened.checkpoint.origin !== origin || parsed.index !== index)
      fail('its proof is of another entry')
    return { entry: intentIn(parsed.entry, leaf), cosignatures: cosignaturesOf(opened) }
  }
  const opened = log?.audit.opened
  const entry = log?.audit.entries[index]
  if (opened?.checkpoint.origin !== origin || entry === undefined) return undefined
  return { entry: intentIn(entryBytes(entry), leaf), cosignatures: cosignaturesOf(opened) }
}

function intentIn(bytes: Uint8Array, leaf: string): IntentEntry {
  if (leafHash(bytes).toString('hex') !== leaf) fail('its intent is another entry of the log')
  const entry = readEntry(bytes, 'intent')
  return entry.kind === 'intent' ? entry : fail('its intent is none')
}

/** The intent is its certifier's, or another key's of the same operator. */
function requireOwnIntent(entry: IntentEntry, signers: readonly string[], { keys }: Trust): void {
  const key = keys.get(entry.keyid)
  const isOwn = signers.some((keyid) => keys.get(keyid)?.operator === key?.operator)
  if (key === undefined || !isOwn || !isEntrySignedBy(entry, key.publicKey)) {
    fail("its intent is a stranger's")
  }
}

/** The intent fixed everything but what others add. */
function requireAnnounced(entry: IntentEntry, draw: Draw, report: Report): void {
  const { settings, nodeDigest, suite, tiers } = report
  const same =
    entry.node === nodeDigest &&
    entry.suite === suite.digest &&
    entry.tiers === tiers.digest &&
    entry.attempt === settings.attempt &&
    entry.epoch === settings.epoch
  if (!same) fail('its intent is of another node, suite, tiers file or test')
  if (entry.saltDigest !== sha256Hex(Buffer.from(draw.salt, 'hex')))
    fail('its salt is not the announced one')
  const given = draw.nonces.map(({ keyid }) => keyid)
  if (entry.nonces.join() !== given.join()) fail('not all of its nonces are the announced ones')
  const beacon = draw.beacon
  const sameBeacon =
    entry.beacon === null
      ? beacon === null
      : beacon?.chain === entry.beacon.chain && beacon.round === entry.beacon.round
  if (!sameBeacon) fail('its round of a beacon is not the announced one')
}

function isTrustedNonce({ intent }: Draw, nonce: Draw['nonces'][number], { keys }: Trust): boolean {
  const key = keys.get(nonce.keyid)
  if (key === undefined) return false
  if (isNonceBy(key.publicKey, intent.leaf, nonce)) return true
  return fail(`the nonce of ${nonce.keyid} does not hold`)
}

async function roundTimeOf({ beacon }: Draw, { content }: Trust): Promise<number | null> {
  const chain = content.beacons?.find((one) => one.chain === beacon?.chain)
  if (beacon === null || chain === undefined) return null
  if (await isOfRound(chain, beacon.round, beacon.signature))
    return timeOfRound(chain, beacon.round)
  return fail(`round ${beacon.round} of the beacon has another signature`)
}

function fail(reason: string): never {
  throw new IqError('VERIFICATION', `draw: ${reason}`)
}
