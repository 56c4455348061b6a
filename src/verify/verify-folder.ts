import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadPublicKey, type PublicKey } from '../envelope/index.ts'
import { type Reading, readBytesNow, streamBytes } from '../files/index.ts'
import { isCompressed, type Report, reportFiles, unpacked } from '../report/index.ts'
import type { VerifyInput } from './input.ts'
import type { VerifyPolicy } from './policy.ts'
import type { VerifyResult } from './result.ts'
import { Shelf, type ShelfPolicy } from './shelf.ts'
import { verifyReport } from './verify-report.ts'

/** Whom a verifier trusts, and what is decided and judged again. */
export interface FolderPolicy
  extends ShelfPolicy,
    Omit<VerifyPolicy, 'keys' | 'operatorKeys' | 'now'> {
  /** Keys of the certifiers, or the paths of their PEM files. Never taken from the folder. */
  readonly keys: readonly (PublicKey | string)[]
  /** Keys of operators of nodes, or their PEM files: proofs of control are checked with them. Default: none. */
  readonly operatorKeys?: readonly (PublicKey | string)[]
  /** The time at which the certificate must be valid. Default: now. */
  readonly now?: Date
}

const mib = 1024 * 1024
const maxKeyBytes = mib / 16
const maxReportBytes = 64 * mib
/** A node's reply is no longer. */
const maxPictureBytes = 16 * mib

/** How a file is read that a stranger may have made. */
function strangers(most?: number): Reading {
  const next = 'this is no report; do not trust where it came from'
  return { code: 'CONFIG', follow: false, next, ...(most !== undefined && { most }) }
}

interface Files {
  readonly folder: string
  readonly signed: string
  readonly report: string | undefined
  readonly node: string | undefined
  readonly transcript: string | undefined
}

/**
 * Verifies a published report offline: a report folder, or a bundle or envelope with what lies beside
 * it. Nothing is written, no network is used, and only regular files of bounded size are read.
 *
 * @example
 * ```ts
 * import { certifyNode } from 'iq-chains'
 * import { serveMockNode } from 'iq-chains/testing'
 * import { verifyReport } from 'iq-chains/verify'
 *
 * const node = await serveMockNode()
 * const { url } = node
 * const { folder } = await certifyNode({ url, suite: 'starter', key: 'my.key.pem', runs: 'runs' })
 * await node.close()
 *
 * const result = await verifyReport(folder, { keys: ['my.pub.pem'], suite: 'starter' })
 * result.verdict // => 'verified'
 * ```
 *
 * @throws IqError `CONFIG` for a file that cannot be read or is none, `TIERS` or `SUITE` for a tiers
 * file or a suite that is malformed. Whatever does not verify is in the result instead.
 */
export async function verifyFolder(path: string, policy: FolderPolicy): Promise<VerifyResult> {
  return verifyWith(new Shelf(policy), path, policy)
}

/** As `verifyFolder`, with what is at hand for any number of reports. */
export async function verifyWith(
  shelf: Shelf,
  path: string,
  policy: FolderPolicy,
): Promise<VerifyResult> {
  const files = filesOf(path)
  const keys = policy.keys.map(readKey)
  const operatorKeys = (policy.operatorKeys ?? []).map(readKey)
  const input = readInput(files)
  const { transcript } = files
  const replay =
    transcript === undefined
      ? {}
      : {
          pictures: {
            transcript: () => openTranscript(transcript),
            read: (name: string) => pictureIn(files.folder, name),
          },
          replay: (report: Report) => shelf.replayOf(report, () => openTranscript(transcript)),
        }
  return verifyReport({ ...input, ...replay }, { now: new Date(), ...policy, keys, operatorKeys })
}

/** The report folders in a folder that is none itself, one level down; else the path as it is. */
export function reportFoldersIn(path: string): readonly string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isFolder || existsSync(join(path, reportFiles.bundle))) return [path]
  const below = readdirSync(path).sort()
  const folders = below.map((name) => join(path, name))
  const found = folders.filter((folder) => existsSync(join(folder, reportFiles.bundle)))
  return found.length > 0 ? found : [path]
}

function filesOf(path: string): Files {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  const folder = isFolder ? path : dirname(path)
  const names = new Set(namesIn(folder))
  const beside = (name: string) => (names.has(name) ? join(folder, name) : undefined)
  const isNamed = isFolder || path.endsWith(reportFiles.report)
  return {
    folder,
    signed: isNamed ? join(folder, reportFiles.bundle) : path,
    report: beside(reportFiles.report),
    node: beside(reportFiles.node),
    transcript: beside(reportFiles.transcript) ?? beside(reportFiles.packedTranscript),
  }
}

/** Names in a folder; none where there is no such folder: the files themselves are missed then. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readKey(key: PublicKey | string): PublicKey {
  if (typeof key !== 'string') return key
  return loadPublicKey(readBytesNow(key, strangers(maxKeyBytes)).toString('utf8'), key)
}

function readInput({ signed, report, node, transcript }: Files): VerifyInput {
  return {
    signed: readBytesNow(signed, strangers(maxReportBytes)),
    ...(report === undefined ? {} : { report: readBytesNow(report, strangers(maxReportBytes)) }),
    ...(node === undefined ? {} : { node: readBytesNow(node, strangers(maxReportBytes)) }),
    ...(transcript === undefined ? {} : { transcript: openTranscript(transcript) }),
  }
}

/** The bytes of a picture that a stranger may have put into a report folder; undefined: there is none. */
export function pictureIn(folder: string, name: string): Buffer | undefined {
  const path = join(folder, name)
  if (!existsSync(path)) return undefined
  return readBytesNow(path, strangers(maxPictureBytes))
}

/** Transcripts up to this size are read at once: of a thousand small ones, opening streams is most of the work. */
const smallTranscript = mib

/** The bytes of a transcript that a stranger may have made, unpacked where it is compressed. */
export async function* openTranscript(path: string): AsyncGenerator<Uint8Array> {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: Number.POSITIVE_INFINITY }
  if (isCompressed(path)) yield* unpacked(streamBytes(path, strangers()))
  else if (size <= smallTranscript) yield readBytesNow(path, strangers(2 * smallTranscript))
  else yield* streamBytes(path, strangers())
}
