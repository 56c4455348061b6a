import { open, rename, rm } from 'node:fs/promises'
import { describeError, IqError } from '../errors/index.ts'

/**
 * Writes a file whole or not at all: beside its place, onto the disk, then under its name.
 * @throws IqError `DISK`, naming the file; what stood there before is still there then
 */
export async function writeWhole(path: string, bytes: string | Uint8Array): Promise<void> {
  const draft = `${path}.part`
  try {
    await using file = await open(draft, 'w')
    await file.writeFile(bytes)
    await file.sync()
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw new IqError('DISK', `${path}: cannot be written: ${describeError(cause)}`, { cause })
  }
}
