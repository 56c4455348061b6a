import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { reportEntry } from '../../certify/index.ts'
import { epochAt, loadTiers } from '../../chains/index.ts'
import { sha256Hex } from '../../digest/index.ts'
import { IqError } from '../../errors/index.ts'
import { readBytesNow, writeWhole } from '../../files/index.ts'
import {
  appendEntries,
  type EntrySigner,
  entryBytes,
  folderStore,
  formatProof,
  formatVkey,
  type LogEntry,
  lockFolder,
  logOrigin,
  proveEntry,
  quicknet,
  signEntry,
} from '../../log/index.ts'
import { tiersFile } from '../../places/index.ts'
import { placeOf, readNodeFile, reportFiles } from '../../report/index.ts'
import { keyFiles, keySigner } from '../../sign/index.ts'
import { readTrust } from '../../trust/index.ts'
import { createOutput } from '../terminal/output.ts'
import { noteSigner } from './note-signer.ts'
import { openPrivateKey } from './private-key.ts'

interface PlaceOptions {
  readonly log: string
  readonly logKey?: string
  readonly keys: string
}

export interface AppendOptions extends PlaceOptions {
  readonly node?: string
  readonly suite: string
  readonly tiers?: string
  readonly attempt: number
  readonly within: number
  readonly beaconRound?: number
  readonly saltDigest?: string
  readonly nonceFrom: readonly string[]
  readonly intent?: number
  readonly target?: number
  readonly by?: number
  readonly reason?: string
  readonly json?: boolean
}

/** `log new <origin>` */
export async function newLog(origin: string, options: PlaceOptions): Promise<void> {
  const output = createOutput({})
  const signer = await noteSigner(logKey(options), origin, 'log')
  using _ = lockFolder(options.log)
  const store = folderStore(options.log)
  if (logOrigin(store) !== undefined) {
    throw new IqError('CONFIG', `${options.log}: there is a log already`, {
      next: 'name another folder with --log',
    })
  }
  await appendEntries(store, [], signer)
  output.result(`${formatVkey(signer.noteKey)}\n`)
  output.note(`begun in ${options.log}; give the line above to whoever verifies`)
}

/** `log append <kind> [file]` */
export async function appendCommand(
  kind: string,
  file: string | undefined,
  options: AppendOptions,
): Promise<void> {
  const output = createOutput(options)
  const entry = await entryOf(kind, file, options)
  const store = folderStore(options.log)
  const origin = logOrigin(store)
  if (origin === undefined) {
    throw new IqError('CONFIG', `${options.log}: no log`, {
      next: 'begin one with: iqchains log new <origin>',
    })
  }
  const signer = await noteSigner(logKey(options), origin, 'log')
  using _ = lockFolder(options.log)
  const { first, size } = await appendEntries(store, [entryBytes(entry)], signer)
  output.event('appended', { kind, index: first, size, log: options.log })
  output.result(`${first}\n`)
  output.note(`${kind} is entry ${first} of ${size}`)
  if (entry.kind !== 'report' || file === undefined) return
  const path = join(file, reportFiles.proof)
  await writeWhole(path, formatProof(proveEntry(store, [signer.noteKey], first)))
  output.note(`proof: ${path}`)
}

async function entryOf(
  kind: string,
  file: string | undefined,
  options: AppendOptions,
): Promise<LogEntry> {
  const time = now()
  switch (kind) {
    case 'intent':
      return signEntry(await intentOf(options), await certifier(options))
    case 'report':
      return reportOf(required(file, 'log append report <folder>'), options.intent)
    case 'withdrawal': {
      const target = required(options.target, '--target <index>')
      const reason = required(options.reason, '--reason <text>')
      return signEntry({ kind: 'withdrawal', time, target, reason }, await certifier(options))
    }
    case 'supersession': {
      const target = required(options.target, '--target <index>')
      const by = required(options.by, '--by <index>')
      return signEntry({ kind: 'supersession', time, target, by }, await certifier(options))
    }
    case 'trust': {
      const { content, digest } = readTrust(read(required(file, 'log append trust <file>')))
      return { kind: 'trust', version: content.version, sha256: digest }
    }
    default:
      throw new IqError('USAGE', `no entry of kind '${kind}'`, {
        next: 'append intent, report, withdrawal, supersession or trust',
      })
  }
}

async function intentOf(options: AppendOptions) {
  const node = read(required(options.node, '--node <file>'))
  const { url } = readNodeFile(node)
  const { loadSuite } = await import('../../suite/index.ts')
  const suite = await loadSuite(options.suite)
  const tiers = await loadTiers(tiersFile(options.tiers))
  return {
    kind: 'intent' as const,
    time: now(),
    deadline: now(options.within * 3_600_000),
    node: sha256Hex(node),
    suite: suite.digest,
    tiers: tiers.digest,
    attempt: options.attempt,
    ...(tiers.epoch === undefined ? {} : { epoch: epochAt(tiers.epoch, new Date()) }),
    place: placeOf(url),
    saltDigest: options.saltDigest ?? null,
    beacon:
      options.beaconRound === undefined
        ? null
        : { chain: quicknet.chain, round: options.beaconRound },
    nonces: [...options.nonceFrom],
  }
}

function reportOf(folder: string, intent: number | undefined): LogEntry {
  return reportEntry(read(join(folder, reportFiles.bundle)), intent ?? null)
}

async function certifier({ keys }: PlaceOptions): Promise<EntrySigner> {
  return keySigner(await openPrivateKey(keyFiles(keys).privatePath))
}

/** @throws IqError `CONFIG` when the log has no key yet */
function logKey({ logKey, keys }: PlaceOptions): string {
  const path = logKey ?? keyFiles(keys, 'log').privatePath
  if (existsSync(path)) return path
  throw new IqError('CONFIG', `${path}: the log has no key`, {
    next: 'make one with: iqchains keys new --name log',
  })
}

function read(path: string): Buffer {
  return readBytesNow(path, { code: 'CONFIG' })
}

function now(later = 0): string {
  return new Date(Date.now() + later).toISOString()
}

function required<T>(value: T | undefined, option: string): T {
  if (value !== undefined) return value
  throw new IqError('USAGE', `${option} is missing`)
}
