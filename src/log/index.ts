/**
 * The transparency log: what was said stays said, and whoever looks sees the same.
 *
 * ```
 * entry ─► entry-bytes ─► append ─► frontier ─► tile, entry-bundle ─► store (files)
 *          entry-signature   └────► checkpoint ─► note, note-key          │
 *                                       ▲                                 ▼
 * witness ─► witness-rules ─► cosignature, open-checkpoint       read-log, tile-hashes
 * draw-nonce, beacon: what others add to the seed of a run
 * monitor ─► intents                            proof ◄─────────────┘
 * ```
 */

// Entries

export type {
  IntentEntry,
  LogEntry,
  ReportEntry,
  SupersessionEntry,
  TrustEntry,
  WithdrawalEntry,
} from './entry.ts'
export { entryBytes, readEntry } from './entry-bytes.ts'
export {
  type EntrySigner,
  isEntrySignedBy,
  type SignedEntry,
  signEntry,
} from './entry-signature.ts'

// Drawing the items of a run

export {
  type BeaconChain,
  BeaconSchema,
  isOfRound,
  quicknet,
  roundAfter,
  timeOfRound,
} from './beacon.ts'
export { type DrawNonce, giveNonce, intentLeaf, isNonceBy } from './draw-nonce.ts'

// Keys and checkpoints

export type { Checkpoint } from './checkpoint.ts'
export type { Cosignature } from './cosignature.ts'
export { parseNote } from './note.ts'
export {
  formatVkey,
  type NoteKey,
  type NoteKeyKind,
  type NoteSigner,
  noteKeyOf,
  parseVkey,
} from './note-key.ts'
export { type OpenedCheckpoint, openCheckpoint } from './open-checkpoint.ts'

// Writing

export { type Appended, appendEntries, checkpointFile } from './append.ts'
export { lockFolder, waitForFolder } from './lock.ts'
export { folderStore, type LogStore } from './store.ts'

// Reading and proving

export { type ConsistencyClaim, consistencyProof, verifyConsistency } from './merkle-consistency.ts'

export { formatProof, type LogProof, parseProof, requireLogged } from './proof.ts'
export {
  addCosignature,
  logOrigin,
  proveEntry,
  readCheckpoint,
  readEntries,
  witnessRequest,
} from './read-log.ts'

// Watching

export { type OpenIntent, openIntents } from './intents.ts'
export { type Alarm, type Audit, auditLog, isContinued } from './monitor.ts'
export { addCheckpoint, lastCosigned, type Witness, type WitnessAnswer } from './witness.ts'
