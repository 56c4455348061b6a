import { existsSync, readdirSync } from 'node:fs'
import { copyFile, link, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeError, IqError, isIqError } from '../../errors/index.ts'
import type { Signer } from '../../sign/index.ts'
import { signAllowlists } from '../allowlists.ts'
import type { Snapshot } from '../snapshot.ts'
import { filesOf } from './files.ts'
import { SiteWriter } from './site-writer.ts'

/** What was written. */
export interface BuiltSite {
  readonly files: number
}

const marker = '.iqchains-registry'

/**
 * Writes the site into a folder, with signed allowlists where there is a key to sign them, whole or not at all: what stood there is replaced by one rename.
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
    for await (const { path, body } of filesOf(snapshot))
      await site.write(path, (to) => writeFile(to, body))
    for (const { digest } of snapshot.registry.reports()) {
      const from = snapshot.registry.folderOf(digest)
      for (const name of readdirSync(from)) {
        await site.write(`v1/reports/${digest}/${name}`, (to) => linked(join(from, name), to))
      }
    }
    for (const { chain, list, bundle } of signer ? await signAllowlists(snapshot, signer) : []) {
      await site.write(`allowlists/${chain}/allowlist.json`, (to) => writeFile(to, list))
      await site.write(`allowlists/${chain}/allowlist.sigstore.json`, (to) => writeFile(to, bundle))
    }
    await site.write(marker, (to) => writeFile(to, ''))
    await site.write('.nojekyll', (to) => writeFile(to, ''))
    await site.finish()
    await replace(folder, part)
    return { files: site.files }
  } catch (cause) {
    await rm(part, { recursive: true, force: true })
    if (isIqError(cause)) throw cause
    throw new IqError('DISK', `${folder}: cannot be written: ${describeError(cause)}`, { cause })
  }
}

function requireOurs(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return
  if (existsSync(join(folder, marker))) return
  throw new IqError('CONFIG', `${folder}: holds something that is no site of ours`, {
    next: 'name a folder that is empty or does not exist yet',
  })
}

/** The bytes of a report are never changed, so one copy does for both. */
async function linked(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to))
}

async function replace(folder: string, part: string): Promise<void> {
  const old = `${folder}.old`
  await rm(old, { recursive: true, force: true })
  if (existsSync(folder)) await rename(folder, old)
  await rename(part, folder)
  await rm(old, { recursive: true, force: true })
}
