import { statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type LoadedTiers, loadTiers } from '../chains/index.ts'
import { loadPublicKey, type PublicKey } from '../envelope/index.ts'
import { type Reading, readBytes, streamBytes } from '../files/index.ts'
import { reportFiles } from '../report/index.ts'
import type { Suite } from '../suite/index.ts'
import type { VerifyInput } from './input.ts'
import type { VerifyPolicy } from './policy.ts'
import type { ReplayInput } from './replay.ts'
import type { VerifyResult } from './result.ts'
import { verifyReport } from './verify-report.ts'

/** Whom a verifier trusts, and what is decided and judged again. */
export interface FolderPolicy extends Omit<VerifyPolicy, 'keys' | 'now'> {
  /** Keys of the certifiers, or the paths of their PEM files. Never taken from the folder. */
  readonly keys: readonly (PublicKey | string)[]
  /** The time at which the certificate must be valid. Default: now. */
  readonly now?: Date
  /** A tiers file. The verdicts are decided again with it, and it must be the report's. */
  readonly tiers?: string
  /** A tiers file that is at hand: used when `tiers` is not given and it is the report's. */
  readonly tiersAtHand?: string
  /** Folder or name of the suite. The answers are judged again with it, and it must be the report's. */
  readonly suite?: string
}

const mib = 1024 * 1024
const maxKeyBytes = mib / 16
const maxReportBytes = 64 * mib

/** How a file is read that a stranger may have made. */
function strangers(most?: number): Reading {
  const next = 'this is no report; do not trust where it came from'
  return { code: 'CONFIG', follow: false, next, ...(most !== undefined && { most }) }
}

interface Files {
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
  const files = await filesOf(path)
  const keys = await Promise.all(policy.keys.map(readKey))
  const input = await readInput(files)
  const replay = await replayOf(files, input, policy)
  return verifyReport({ ...input, ...replay }, { now: new Date(), ...policy, keys })
}

async function filesOf(path: string): Promise<Files> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  const folder = isFolder ? path : dirname(path)
  const names = new Set(await readdir(folder).catch(() => []))
  const beside = (name: string) => (names.has(name) ? join(folder, name) : undefined)
  const isNamed = isFolder || path.endsWith(reportFiles.report)
  return {
    signed: isNamed ? join(folder, reportFiles.bundle) : path,
    report: beside(reportFiles.report),
    node: beside(reportFiles.node),
    transcript: beside(reportFiles.transcript),
  }
}

async function readKey(key: PublicKey | string): Promise<PublicKey> {
  if (typeof key !== 'string') return key
  return loadPublicKey((await readBytes(key, strangers(maxKeyBytes))).toString('utf8'), key)
}

async function readInput({ signed, report, node, transcript }: Files): Promise<VerifyInput> {
  return {
    signed: await readBytes(signed, strangers(maxReportBytes)),
    ...(report === undefined ? {} : { report: await readBytes(report, strangers(maxReportBytes)) }),
    ...(node === undefined ? {} : { node: await readBytes(node, strangers(maxReportBytes)) }),
    ...(transcript === undefined ? {} : { transcript: streamBytes(transcript, strangers()) }),
  }
}

/** What deciding and judging again needs, as far as it was asked for. */
async function replayOf(
  { transcript }: Files,
  { report }: VerifyInput,
  policy: FolderPolicy,
): Promise<Pick<VerifyInput, 'replay'>> {
  if (report === undefined || transcript === undefined) return {}
  const path = policy.tiers ?? policy.tiersAtHand
  if (path === undefined) return {}
  const tiers = await loadTiers(path)
  const { suite, items } = await readSuite(policy.suite)
  if (policy.tiers === undefined && !fits(report, tiers, items)) return {}
  return { replay: { tiers, items, suite, transcript: () => streamBytes(transcript, strangers()) } }
}

/**
 * Whether files at hand may be those of the report. It is only searched for their digests: nothing in
 * it is believed before its signature has verified.
 */
function fits(report: Uint8Array, tiers: LoadedTiers, items: ReplayInput['items']): boolean {
  const text = Buffer.from(report.buffer, report.byteOffset, report.byteLength)
  return text.includes(tiers.digest) && text.includes(items?.sha256 ?? '"calibration": null')
}

/** Loads templates, filters and data of a suite: only who asks for it pays for it. */
async function readSuite(folder: string | undefined): Promise<{
  readonly suite: Suite | undefined
  readonly items: ReplayInput['items']
}> {
  if (folder === undefined) return { suite: undefined, items: undefined }
  const { loadSuite } = await import('../suite/index.ts')
  const { loadCalibration } = await import('../calibration/index.ts')
  const suite = await loadSuite(folder)
  const calibration = await loadCalibration(suite.directory, suite)
  const items = calibration && { sha256: calibration.sha256, parameters: calibration.items }
  return { suite, items }
}
