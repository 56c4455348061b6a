import { existsSync, readdirSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describeError, IqError, isIqError } from '../../errors/index.ts'
import type { Signer } from '../../sign/index.ts'
import { signAllowlists } from '../allowlists.ts'
import type { Snapshot } from '../snapshot.ts'
import { filesOf } from './files.ts'
import { writeReportsInThreads } from './site-threads.ts'
import { SiteWriter } from './site-writer.ts'

/** What was written. */
export interface BuiltSite {
  readonly files: number
}

const marker = '.iqchains-registry'
/** Reports from which on threads save more than it takes to start them. */
const manyReports = 200

/**
 * Writes the site into a folder, with signed allowlists where there is a key to sign them, whole or not at
 * all: what stood there is replaced by one rename.
 * @throws IqError `CONFIG` for a folder that holds something else, `DISK` when it cannot be written
 */
export async function buildSite(
  snapshot: Snapshot,
  folder: string,
  signer: Signer | undefined,
): Promise<BuiltSite> {
  requireOurs(folder)
  const part = `${folder}.part`
  try {
    await rm(part, { recursive: true, force: true })
    const site = new SiteWriter(part)
    site.write(marker, '')
    site.write('.nojekyll', '')
    const inThreads = await writeReports(snapshot, part, site)
    for await (const { path, body } of filesOf(snapshot)) site.write(path, body)
    for (const { chain, list, bundle } of signer ? await signAllowlists(snapshot, signer) : []) {
      site.write(`allowlists/${chain}/allowlist.json`, list)
      site.write(`allowlists/${chain}/allowlist.sigstore.json`, bundle)
    }
    await replace(folder, part)
    return { files: site.files + inThreads }
  } catch (cause) {
    await rm(part, { recursive: true, force: true })
    if (isIqError(cause)) throw cause
    throw new IqError('DISK', `${folder}: cannot be written: ${describeError(cause)}`, { cause })
  }
}

/** @returns files that were written by threads, and not by the writer */
async function writeReports(
  snapshot: Snapshot,
  folder: string,
  writer: SiteWriter,
): Promise<number> {
  const digests = snapshot.registry.digests()
  if (digests.length >= manyReports) return writeReportsInThreads(snapshot, folder, digests)
  for (const digest of digests) await writer.writeReport(snapshot, digest)
  return 0
}

function requireOurs(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return
  if (existsSync(join(folder, marker))) return
  throw new IqError('CONFIG', `${folder}: holds something that is no site of ours`, {
    next: 'name a folder that is empty or does not exist yet',
  })
}

async function replace(folder: string, part: string): Promise<void> {
  const old = `${folder}.old`
  await rm(old, { recursive: true, force: true })
  if (existsSync(folder)) await rename(folder, old)
  await rename(part, folder)
  await rm(old, { recursive: true, force: true })
}
