import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { IqError } from '../errors/index.ts'
import { readBytesNow, writeWhole } from '../files/index.ts'
import { missingSignatures, newestTrust, type Pin } from './chain.ts'
import { readTrust, type Trust, trustBytes } from './trust.ts'

/** A trust file is small; whoever sends a large one means no good. */
const maxTrustBytes = 4 * 1024 * 1024

/** Reads one trust file. @throws IqError `CONFIG` when it cannot be read, `VERIFICATION` when unsound */
export function readTrustFile(path: string): Trust {
  return readTrust(readBytesNow(path, { code: 'CONFIG', most: maxTrustBytes }))
}

/**
 * The newest version of a policy that the pinned one leads to: the file, and the earlier versions
 * beside it (`trust.1.json`, ...).
 * @throws IqError `VERIFICATION` when the chain does not hold
 */
export function openTrust(path: string, pin: Pin): Trust {
  const beside = earlierVersions(path).map(readTrustFile)
  return newestTrust([...beside, readTrustFile(path)], pin)
}

/** Where the version of a policy that still lacks signatures is kept. */
export function draftPath(path: string): string {
  return versionPath(path, 'draft')
}

/**
 * Keeps a new version: as the policy when all signatures are there, the one before then stands beside
 * it under its number; else as a draft.
 * @returns what it still lacks; '' when it is the policy now
 */
export async function keepVersion(path: string, next: Trust): Promise<string> {
  const previous = existsSync(path) ? readTrustFile(path) : undefined
  const missing = missingSignatures(next, previous)
  if (missing !== '') {
    await writeWhole(draftPath(path), trustBytes(next.envelope))
    return missing
  }
  if (previous !== undefined) {
    if (next.content.version !== previous.content.version + 1) {
      throw new IqError(
        'CONFIG',
        `${path}: version ${next.content.version} does not follow ${previous.content.version}`,
      )
    }
    await writeWhole(
      versionPath(path, String(previous.content.version)),
      trustBytes(previous.envelope),
    )
  }
  await writeWhole(path, trustBytes(next.envelope))
  return ''
}

/** `trust.json` and `3` give `trust.3.json`. */
function versionPath(path: string, version: string): string {
  const extension = extname(path)
  return `${path.slice(0, path.length - extension.length)}.${version}${extension}`
}

function earlierVersions(path: string): string[] {
  const extension = extname(path)
  const stem = `${basename(path, extension)}.`
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(stem) && name.endsWith(extension))
    .filter((name) => /^\d{1,9}$/u.test(name.slice(stem.length, name.length - extension.length)))
    .map((name) => join(dirname(path), name))
}
