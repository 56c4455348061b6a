import { type Lock, tryLock } from '../../../database/index.ts'
import { IqError } from '../../../errors/index.ts'

/** Holds a run for one process. @throws IqError `JOURNAL` when another process holds it */
export function lockRun(path: string): Lock {
  const lock = tryLock(path)
  if (lock) return lock
  throw new IqError('JOURNAL', `${path}: another process is working on this run`, {
    next: 'wait for it, or stop it first',
  })
}
