import { IqError } from '../errors/index.ts'
import {
  type Audit,
  auditLog,
  folderStore,
  isContinued,
  type LogEntry,
  type LogProof,
  type LogStore,
  type NoteKey,
  type OpenedCheckpoint,
  parseProof,
  readEntry,
  requireLogged,
} from '../log/index.ts'
import {
  type LaterWords,
  type LogFacts,
  type LoggedReport,
  laterWords,
  type Trust,
} from '../trust/index.ts'
import { type Passed, passed } from './checklist.ts'
import type { SignedBytes } from './result.ts'

/** A log that was read wholly, to find what it says later of a report. */
export interface ReadLog {
  readonly folder: string
  readonly store: LogStore
  readonly audit: Audit
}

/** Keys of logs and witnesses that the policy believes; a compromised one proves nothing. */
export function noteKeysOf({ keys }: Trust): readonly NoteKey[] {
  return [...keys.values()]
    .filter(({ revoked }) => revoked?.reason !== 'compromise')
    .flatMap(({ noteKeys }) => noteKeys)
}

/** Reads a whole log once, for any number of reports. */
export function readLogFor(trust: Trust, folder: string, now: Date): ReadLog {
  const store = folderStore(folder)
  return { folder, store, audit: auditLog(store, noteKeysOf(trust), undefined, now.getTime()) }
}

/** Which witnesses saw a checkpoint, and when in milliseconds since 1970. */
export function cosignaturesOf({ cosignatures }: OpenedCheckpoint): LogFacts['cosignatures'] {
  return cosignatures.map(({ witness, time }) => ({ keyid: witness.key.keyid, time: time * 1000 }))
}

/** That a signed file is in a log. */
export interface Logged extends Omit<LogFacts, 'later'> {
  readonly opened: OpenedCheckpoint
  /** Fingerprint of the certifier the entry is of. */
  readonly certifier: string
}

/**
 * Requires that a proof is about this very statement and signature, under a log of the policy.
 * @throws IqError `VERIFICATION`
 */
export function requireProof(
  bytes: Uint8Array,
  { payload, signatures }: SignedBytes,
  trust: Trust,
): Passed<Logged> {
  const proof = parseProof(bytes)
  const opened = requireLogged(proof, noteKeysOf(trust))
  const certifier = requireSameReport(proof, payload, signatures)
  const { origin, size } = opened.checkpoint
  const cosignatures = cosignaturesOf(opened)
  const { keyid } = opened.log.key
  const logged = { keyid, index: proof.index, cosignatures, opened, certifier }
  const seen = `${cosignatures.length} known witnesses`
  return passed(logged, `entry ${proof.index} of '${origin}' at ${size} entries, seen by ${seen}`)
}

function requireSameReport(
  { entry: bytes }: LogProof,
  payload: string,
  signatures: SignedBytes['signatures'],
): string {
  const entry: LogEntry = readEntry(bytes, 'entry of the proof')
  const isSame =
    entry.kind === 'report' &&
    entry.payload === payload &&
    signatures.some(
      ({ keyid, digest }) => keyid === entry.keyid && digest === entry.signatureDigest,
    )
  if (isSame) return entry.keyid
  throw new IqError('VERIFICATION', 'the proof is of another statement or signature')
}

/**
 * Looks in the log itself for later words about a report, and requires that it is the log of the proof.
 * @throws IqError `VERIFICATION` when it is damaged, or another than the proof's
 */
export function requireLaterWords(
  { store, audit, folder }: ReadLog,
  opened: OpenedCheckpoint,
  report: LoggedReport,
  trust: Trust,
  now: Date,
): Passed<LaterWords> {
  const fault = audit.alarms.find(({ kind }) => kind !== 'overdue-intent')
  if (audit.opened === undefined || fault !== undefined) fail(`${folder}: ${fault?.detail}`)
  const { checkpoint } = audit.opened
  if (checkpoint.size < opened.checkpoint.size) {
    fail(`${folder} is older than the proof: ${checkpoint.size} entries`)
  }
  if (!isContinued(store, opened.checkpoint, checkpoint)) {
    fail(`${folder} does not continue the log of the proof: one of them is a fork`)
  }
  const later = laterWords(trust, audit.entries, report, now.getTime())
  return passed(later, `${describe(later)} in ${checkpoint.size} entries`)
}

function describe({ withdrawn, supersededBy }: LaterWords): string {
  if (withdrawn !== null) return `withdrawn by entry ${withdrawn.index}`
  return supersededBy === null ? 'neither withdrawn nor replaced' : `replaced by ${supersededBy}`
}

function fail(reason: string): never {
  throw new IqError('VERIFICATION', `log: ${reason}`)
}
