import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { IqError, isIqError } from '../errors/index.ts'
import { cachedFile } from '../lm-eval/index.ts'
import { type HubAccess, openRemote, type Repository, refused } from './repository.ts'

/** A file that is in the cache now. */
export interface Downloaded {
  readonly bytes: number
  readonly sha256: string
}

/**
 * Brings a file into the cache: written beside its place, hashed on the way, renamed when whole.
 * @param expected what is known of it beforehand
 * @throws IqError `DATA` when it is not what was expected, `DISK` when it cannot be written
 */
export async function download(
  repository: Repository,
  file: string,
  cache: string,
  access: HubAccess,
  expected: Partial<Downloaded>,
): Promise<Downloaded> {
  const what = `${repository.kind ?? 'dataset'} ${repository.name} at ${repository.revision}: ${file}`
  const blob = await openRemote(repository, file, access)
  const part = join(cache, `${randomUUID()}.part`)
  try {
    await mkdir(cache, { recursive: true })
    const found = await store(blob, part)
    if (found.bytes !== (expected.bytes ?? found.bytes)) {
      throw new IqError('DATA', `${what}: has ${found.bytes} bytes, not ${expected.bytes}`)
    }
    if (found.sha256 !== (expected.sha256 ?? found.sha256)) {
      throw new IqError('DATA', `${what}: has sha256 ${found.sha256}, not ${expected.sha256}`, {
        next: 'The data changed upstream: scores would no longer compare. Keep the old copy, or start a new version of the suite without its data.lock.json',
      })
    }
    const place = cachedFile(cache, found.sha256)
    await mkdir(dirname(place), { recursive: true })
    await rename(part, place)
    return found
  } catch (cause) {
    throw isIqError(cause) ? cause : refused(what, cause)
  } finally {
    await rm(part, { force: true })
  }
}

async function store(blob: Blob, path: string): Promise<Downloaded> {
  const hash = createHash('sha256')
  let bytes = 0
  async function* hashed(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  await pipeline(blob.stream(), hashed, createWriteStream(path))
  if (bytes !== blob.size) throw new Error(`ended after ${bytes} of ${blob.size} bytes`)
  return { bytes, sha256: hash.digest('hex') }
}
