import { createPublicKey, sign } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  type Certification,
  type CertifyEvent,
  type CertifyOptions,
  certifyNode,
  type DrawOptions,
  reportEntry,
} from '../../src/certify/index.ts'
import { loadTiers } from '../../src/chains/index.ts'
import { sha256Hex } from '../../src/digest/index.ts'
import { publicKeyOf } from '../../src/envelope/index.ts'
import { isIqError } from '../../src/errors/index.ts'
import {
  addCheckpoint,
  addCosignature,
  appendEntries,
  entryBytes,
  folderStore,
  formatProof,
  giveNonce,
  type IntentEntry,
  intentLeaf,
  type LogEntry,
  lastCosigned,
  type NoteKeyKind,
  type NoteSigner,
  noteKeyOf,
  proveEntry,
  readCheckpoint,
  readEntries,
  readEntry,
  type WitnessAnswer,
  witnessRequest,
} from '../../src/log/index.ts'
import { version } from '../../src/places/index.ts'
import {
  digestTranscript,
  type Report,
  reportBytes,
  reportFiles,
  type Statement,
  statementOf,
} from '../../src/report/index.ts'
import { keySigner, signStatement } from '../../src/sign/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { readTrust, type Trust, type TrustContent } from '../../src/trust/index.ts'
import { type TrustPolicy, verifyUnderPolicy } from '../../src/verify/index.ts'
import { MapStore } from '../log/building.ts'
import { cast, content, type Holder, signedBy } from './building.ts'
import { writeSmallSuite, writeSmallTiers } from './small-suite.ts'

/** What a holder of a key signs notes with. */
function noteSignerOf({ privateKey, content: { name } }: Holder, kind: NoteKeyKind): NoteSigner {
  const key = publicKeyOf(createPublicKey(privateKey), kind)
  return {
    noteKey: noteKeyOf(name ?? '', kind, key),
    sign: async (bytes) => sign(null, bytes, privateKey),
  }
}

export const logSigner = noteSignerOf(cast.log, 'log')
export const signerOf = ({ privateKey }: Holder) => keySigner(privateKey)
const nonceKey = publicKeyOf(createPublicKey(cast.witness1.privateKey), 'witness')

/** A report that was published and recorded. */
export interface Made {
  readonly place: string
  readonly report: Report
  /** Indices of its entries in the log. */
  readonly intent: number
  readonly index: number
}

/** How a certifier changes its words before it signs them again. */
export interface Words {
  readonly report?: (report: Report) => Report
  /** Lines of the transcript, parsed. */
  readonly lines?: (lines: readonly Line[]) => readonly Line[]
}

export type Line = Record<string, unknown>

/** What a verifier has at hand; without a log where that is null. */
type Asking = Partial<Omit<TrustPolicy, 'log'>> & { readonly log?: string | null }

/** What a verifier says of some reports. */
export interface Said {
  readonly verdicts: readonly string[]
  readonly codes: readonly string[]
  /** Reasons and failed checks, one line each. */
  readonly why: string
  readonly unchecked: readonly string[]
  readonly awarded: readonly string[]
}

const day = 86_400_000

/**
 * Everybody around a node: two certifiers, a log, two witnesses, and a policy that asks for both certifiers.
 * All of it runs in this process, by the machine's own clock.
 */
export class World implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'iqchains-world-'))
  readonly log = join(this.folder, 'log')
  readonly tiers = writeSmallTiers(join(this.folder, 'tiers.json'), '70')
  readonly suiteFolder = writeSmallSuite(join(this.folder, 'suite'), 24)
  readonly #memories = new Map([cast.witness1, cast.witness2].map((one) => [one, new MapStore()]))
  readonly #made: Made[] = []
  #files = 0

  static async begin(): Promise<World> {
    const world = new World()
    await world.logOf(world.log, [])
    return world
  }

  /** A log under the one key and name, with the entries given. */
  async logOf(folder: string, entries: readonly LogEntry[]): Promise<string> {
    await appendEntries(folderStore(folder), entries.map(entryBytes), logSigner)
    return folder
  }

  /** A new path in the folder. */
  path(name: string): string {
    return join(this.folder, `${name}-${this.#files++}`)
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  runsOf({ content: { keyid } }: Holder): string {
    return join(this.folder, `runs-${sha256Hex(keyid).slice(0, 8)}`)
  }

  /** Two certifiers must agree on the small suite under its tiers, announced, logged and witnessed. */
  async policy(
    rules: Partial<TrustContent['rules']> = {},
    beacons: TrustContent['beacons'] = [],
  ): Promise<Trust> {
    const [suite, tiers] = [await loadSuite(this.suiteFolder), await loadTiers(this.tiers)]
    const now = Date.now()
    const all: TrustContent = {
      ...content,
      beacons,
      issued: new Date(now - day).toISOString(),
      expires: new Date(now + 300 * day).toISOString(),
      rules: {
        ...content.rules,
        suites: [{ name: suite.name, digest: suite.digest, tiers: [tiers.digest] }],
        harness: [version],
        log: { ...content.rules.log, intents: 'required' },
        ...rules,
      },
    }
    return readTrust(signedBy(all, [cast.root1, cast.root2]))
  }

  /**
   * Certifies as the harness does: announced in the log, drawn with a witness's nonce, recorded.
   * @param more in place of the usual options
   */
  async certify(by: Holder, url: string, more: Partial<CertifyOptions> = {}): Promise<Made> {
    const told: CertifyEvent[] = []
    const options = this.#optionsOf(by, url, told, more)
    const draw = { nonceKeys: [nonceKey], nonces: [] }
    await certifyNode({ ...options, draw }).catch(onlyWaiting)
    const nonces = [await this.#nonceFor(eventIn(told, 'announced').index)]
    return this.#published(await certifyNode({ ...options, draw: { ...draw, nonces } }), told)
  }

  /** Certifies by another draw. @param announced told when the run is announced, before it is drawn */
  async certifyDrawn(
    by: Holder,
    url: string,
    draw: DrawOptions,
    announced: () => Promise<void> = async () => undefined,
  ): Promise<Made> {
    const told: CertifyEvent[] = []
    let meanwhile = Promise.resolve()
    const listener = ({ kind }: CertifyEvent) => {
      // The announcement is told under locks; others look when these are let go.
      if (kind === 'announced') meanwhile = setTimeout(100).then(announced)
    }
    const options = this.#optionsOf(by, url, told, { draw, listener })
    const certification = await certifyNode(options)
    await meanwhile
    return this.#published(certification, told)
  }

  #optionsOf(
    by: Holder,
    url: string,
    told: CertifyEvent[],
    more: Partial<CertifyOptions>,
  ): CertifyOptions {
    return {
      url,
      suite: this.suiteFolder,
      tiers: this.tiers,
      protocol: 'chat',
      stream: false,
      concurrency: 16,
      key: signerOf(by),
      thirdParty: true,
      runs: this.runsOf(by),
      reports: join(this.folder, 'reports'),
      log: { folder: this.log, signer: logSigner },
      ...more,
      listener: (event) => {
        told.push(event)
        more.listener?.(event)
      },
    }
  }

  #published({ folder: place, report }: Certification, told: readonly CertifyEvent[]): Made {
    const intent = eventIn(told, 'announced').index
    return this.#keep({ place, report, intent, index: eventIn(told, 'recorded').index })
  }

  async #nonceFor(index: number): Promise<string> {
    const { leaf } = this.intentAt(index)
    const path = this.path('nonce.json')
    writeFileSync(path, JSON.stringify(await giveNonce(leaf, signerOf(cast.witness1))))
    return path
  }

  /** An intent of the log with its leaf hash. */
  intentAt(index: number): { readonly entry: IntentEntry; readonly leaf: string } {
    const entry = this.entries()[index]
    if (entry?.kind !== 'intent') throw new Error(`entry ${index} is no intent`)
    return { entry, leaf: intentLeaf(entry) }
  }

  entries(log = this.log): readonly LogEntry[] {
    const store = folderStore(log)
    const { checkpoint } = readCheckpoint(store, [logSigner.noteKey])
    return [...readEntries(store, checkpoint.size)].map((bytes) => readEntry(bytes, 'entry'))
  }

  async append(entry: LogEntry, log = this.log): Promise<number> {
    return (await appendEntries(folderStore(log), [entryBytes(entry)], logSigner)).first
  }

  /** What a certifier's own words make of a report: changed, signed again, and recorded like any other. */
  async forge(made: Made, by: Holder, words: Words): Promise<Made> {
    const place = this.path('forged')
    cpSync(made.place, place, { recursive: true })
    const path = (name: keyof typeof reportFiles) => join(place, reportFiles[name])
    const lines = readFileSync(path('transcript'), 'utf8').trimEnd().split('\n')
    const parsed = lines.map((line): Line => JSON.parse(line))
    const changed = words.lines?.(parsed) ?? parsed
    const transcript = Buffer.from(changed.map((line) => `${JSON.stringify(line)}\n`).join(''))
    writeFileSync(path('transcript'), transcript)
    const given = { ...made.report, transcript: await digestTranscript([transcript]) }
    const report = words.report?.(given) ?? given
    await this.signAgain(place, report, by)
    const index = await this.append(reportEntry(readFileSync(path('bundle')), made.intent))
    return this.#keep({ place, report, intent: made.intent, index })
  }

  /** Writes a report and signs the statement about it. */
  async signAgain(place: string, report: Report, by: Holder): Promise<void> {
    const bytes = reportBytes(report)
    const signer = signerOf(by)
    const finished = Date.parse(report.times.finished)
    const statement: Statement = statementOf(report, {
      reportDigest: sha256Hex(bytes),
      verifier: `urn:iqchains:certifier:${signer.keyid}`,
      validUntil: new Date(finished + 90 * day).toISOString(),
      assuranceLevel: 'third_party',
    })
    writeFileSync(join(place, reportFiles.report), bytes)
    writeFileSync(join(place, reportFiles.bundle), await signStatement(statement, signer, []))
  }

  #keep(made: Made): Made {
    this.#made.push(made)
    return made
  }

  /** Both witnesses look at a log; what they cosign goes into its checkpoint and into all proofs. */
  async witnessed(log = this.log): Promise<readonly WitnessAnswer['status'][]> {
    const store = folderStore(log)
    const keys = [logSigner.noteKey]
    const statuses: WitnessAnswer['status'][] = []
    for (const [holder, memory] of this.#memories) {
      const witness = { signer: noteSignerOf(holder, 'witness'), logs: keys, store: memory }
      const known = lastCosigned(memory, logSigner.noteKey.name)?.size ?? 0
      const { checkpoint } = readCheckpoint(store, keys)
      const request = witnessRequest(store, keys, Math.min(known, checkpoint.size))
      const { status, body } = await addCheckpoint(request, { ...witness, now: Date.now })
      statuses.push(status)
      if (status === 200) addCosignature(store, checkpoint.text, body)
    }
    if (log === this.log) for (const made of this.#made) this.#prove(made)
    return statuses
  }

  /** The proof of the intent stays as it was when the seed was drawn: it tells when it was seen. */
  #prove({ place, index }: Made): void {
    const proof = proveEntry(folderStore(this.log), [logSigner.noteKey], index)
    writeFileSync(join(place, reportFiles.proof), formatProof(proof))
  }

  /** What whoever has the policy, the suite and the tiers says of some reports. */
  async verify(reports: readonly (Made | string)[], more: Asking = {}): Promise<Said> {
    const { log, ...given } = { log: this.log, ...more }
    const { decisions, broken } = await verifyUnderPolicy(
      reports.map((one) => (typeof one === 'string' ? one : one.place)),
      {
        trust: more.trust ?? (await this.policy()),
        now: new Date(),
        tiers: this.tiers,
        suite: this.suiteFolder,
        ...given,
        ...(log !== null && { log }),
      },
    )
    const reasons = decisions.flatMap(({ decision }) => decision.reasons)
    const failed = broken.flatMap(({ checks }) => checks.filter(({ ok }) => !ok))
    return {
      verdicts: [
        ...broken.map(() => 'invalid'),
        ...decisions.map(({ decision }) => decision.verdict),
      ],
      codes: reasons.map(({ code }) => code),
      why: [...reasons, ...failed].map(({ detail }) => detail).join('\n'),
      unchecked: decisions.flatMap(({ outcomes }) => outcomes.flatMap((one) => one.unchecked)),
      awarded: decisions.flatMap(({ decision }) => decision.awarded),
    }
  }
}

function eventIn<K extends CertifyEvent['kind']>(
  told: readonly CertifyEvent[],
  kind: K,
): Extract<CertifyEvent, { kind: K }> {
  const isOfKind = (event: CertifyEvent): event is Extract<CertifyEvent, { kind: K }> =>
    event.kind === kind
  const event = told.find(isOfKind)
  if (event === undefined) throw new Error(`nothing was ${kind}`)
  return event
}

/** A run that is announced and waits for a nonce is no failure. */
function onlyWaiting(error: unknown): void {
  if (!isIqError(error) || error.code !== 'INCONCLUSIVE') throw error
}
