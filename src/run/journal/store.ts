import type { PromptCheck } from '../../examine/index.ts'
import type { Sample } from '../../item/index.ts'
import type { PictureStore } from '../../picture/index.ts'
import type { LimitsProbe, SeedsCheck } from '../../verdict/index.ts'
import type { PaceChange } from '../pace/index.ts'

/**
 * Where runs are kept. `test/run/journal/store-contract.ts` says what any store must do; ours keeps
 * one SQLite file for each run.
 */
export interface Store {
  /** For messages: a folder, an address. */
  readonly place: string
  /** Ids of all runs, oldest first. What is `known` to be one is not looked at again, and may be gone but for its place. */
  list(known?: ReadonlySet<string>): Promise<readonly string[]>
  /**
   * Begins a run that this process holds.
   * @throws IqError `JOURNAL` or `DISK`
   */
  create(run: NewRun): Promise<Journal>
  /**
   * Opens a run by its whole id; to write is to hold it.
   * @throws IqError `JOURNAL` when it is missing, damaged, of another version, or held by another
   */
  open(id: string, mode: 'read' | 'write'): Promise<Journal>
  /**
   * Removes a run, and with it the evidence it holds: who asks for it must know that it counts no more.
   * @throws IqError `JOURNAL` when another process holds it; `DISK`
   */
  remove(id: string): Promise<void>
  /** Whether a process holds the run now, so that it may store an answer at any moment. */
  isHeld(id: string): Promise<boolean>
  /**
   * Does something that no other process does in this store at the same time: looking at the past
   * and beginning a run are one step, or two processes would both be a node's first test.
   * @throws IqError `JOURNAL` when others take too long
   */
  alone<T>(act: () => Promise<T>): Promise<T>
}

/** What is kept of one run. Whatever is written is durable when the call resolves. */
export interface Journal {
  /** For messages: which run this is, and where it is kept. */
  readonly place: string
  /** The pictures that came, under their digests: a sample names them. */
  readonly pictures: PictureStore
  run(): Promise<RunRecord>
  /** Keeps the outcome of a step. @throws IqError `DISK`; `JOURNAL` for a step that has one */
  append(sample: Sample): Promise<void>
  /** Whether any step has an outcome. */
  holdsSamples(): Promise<boolean>
  /** Every sample, by position; read in pieces, so that memory does not grow with the run. */
  samples(): AsyncIterable<Sample>
  /** Keeps how many relays may be in flight from now on. @throws IqError `DISK` */
  recordPace(change: PaceChange): Promise<void>
  /** Every change of the pace in the order of time, all sessions. */
  pace(): Promise<readonly PaceChange[]>
  /** Keeps how large the calls of the run are. @throws IqError `DISK` */
  recordPrompts(check: PromptCheck): Promise<void>
  /** How large the calls of the run are; undefined before that was checked. */
  prompts(): Promise<PromptCheck | undefined>
  /** Keeps what was probed at the limits of a chain. @throws IqError `DISK` */
  recordLimits(probe: LimitsProbe): Promise<void>
  /** What was probed at the limits of chains, the latest for each pair of limits. */
  probes(): Promise<readonly LimitsProbe[]>
  /** Keeps what a node that draws does with seeds. @throws IqError `DISK` */
  recordSeeds(check: SeedsCheck): Promise<void>
  /** The latest of it; undefined before that was checked. */
  seeds(): Promise<SeedsCheck | undefined>
  /** Keeps what was said to a canary, by its place among those of the run. @throws IqError `DISK` */
  recordCanary(at: number, said: CanaryAnswer): Promise<void>
  /** What was said to each canary that was asked, by its place. */
  canaries(): Promise<ReadonlyMap<number, CanaryAnswer>>
  /** Keeps the secret behind the commitments of a transcript, 32 bytes in hex. @throws IqError `DISK` */
  recordSalt(salt: string): Promise<void>
  /** That secret; undefined where nothing is held back. */
  salt(): Promise<string | undefined>
  /** Keeps how many relays a session sent for anything but the samples that it stored. @throws IqError `DISK` */
  recordFurtherRelays(count: number): Promise<void>
  /** Relays of the run so far. */
  relays(): Promise<RelayCount>
  /** Keeps the nonce that an operator is asked to sign. @throws IqError `DISK` */
  challenge(challenge: Omit<OperatorRecord, 'signature'>): Promise<void>
  /** Keeps the operator's signature over the nonce. @throws IqError `DISK` */
  prove(keyid: string, signature: string): Promise<void>
  /** What is known of the operator with this key; without a key, of one who has proven control. */
  operator(keyid?: string): Promise<OperatorRecord | undefined>
  /** Keeps when nothing was left to ask; an earlier time stays. @throws IqError `DISK` */
  finish(time: string): Promise<void>
  /** Lets more items be asked than a chain allows: the run is no longer finished. @throws IqError `DISK` */
  raiseCap(items: number): Promise<void>
  /** Lets others hold the run; what is not durable yet still becomes so. */
  close(): Promise<void>
}

/**
 * What a node said to a public item whose published key is wrong: the right answer, that of the key, or
 * another one. `unread`: no answer came, or none could be read.
 */
export type CanaryAnswer = 'right' | 'published' | 'other' | 'unread'

/** Relays that a run took. */
export interface RelayCount {
  /** For the samples that are stored, those asked again included. */
  readonly samples: number
  /**
   * For control requests, counting and probing, and for answers that were never stored. A session that was
   * killed kept none.
   */
  readonly further: number
}

/** A run before anything is asked. */
export type NewRun = Pick<RunRecord, 'id' | 'started' | 'frozen'>

/** What a store knows of a run besides what was asked. */
export interface RunRecord {
  readonly id: string
  /** RFC 3339 in UTC. */
  readonly started: string
  /** When nothing was left to ask; null while something is. */
  readonly finished: string | null
  /** Items that may be asked where a chain allows fewer; null: as each chain says. */
  readonly raisedCap: number | null
  /** The frozen settings, as JSON text. */
  readonly frozen: string
}

/** The challenge to an operator, and what came of it. */
export interface OperatorRecord {
  /** OpenSSH fingerprint. */
  readonly keyid: string
  readonly nonce: string
  /** SPKI in PEM; absent in runs of before. */
  readonly publicKey?: string
  /** Padded base64; null while the challenge is open. */
  readonly signature: string | null
}
