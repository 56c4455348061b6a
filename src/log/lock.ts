import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { tryLock } from '../database/index.ts'
import { describeError, IqError } from '../errors/index.ts'

/**
 * Locks a folder for one writer, until it is disposed of.
 * @throws IqError `LOG` when another process holds it; `DISK` when the folder cannot be written
 */
export function lockFolder(folder: string): Disposable {
  const lock = lockIn(folder)
  if (lock) return { [Symbol.dispose]: () => lock.release() }
  throw new IqError('LOG', `${folder}: another process is writing`, {
    next: 'wait for it, then try again',
  })
}

/** Looks at a lock until we give up: appends take milliseconds. */
const looks = 500
const lookMs = 20

/**
 * As `lockFolder`, but waits some seconds for a process that is writing.
 * @param sleep waits so many milliseconds
 */
export async function waitForFolder(
  folder: string,
  sleep: (ms: number) => Promise<void>,
): Promise<Disposable> {
  for (let look = 1; look < looks; look++) {
    const lock = lockIn(folder)
    if (lock) return { [Symbol.dispose]: () => lock.release() }
    await sleep(lookMs)
  }
  return lockFolder(folder)
}

function lockIn(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
    return tryLock(join(folder, '.lock'))
  } catch (cause) {
    throw new IqError('DISK', `${folder}: cannot be locked: ${describeError(cause)}`, { cause })
  }
}
