import { describeError, IqError } from '../../../errors/index.ts'

/** Turns what SQLite reports into a line that names the file and what to do. */
export function sqliteError(path: string, error: unknown): IqError {
  if (error instanceof IqError) return error
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) {
    return new IqError('DISK', `${path}: cannot be written: ${describeError(error)} (${code})`, {
      next: 'free some space; everything stored so far is safe, resume afterwards',
      cause: error,
    })
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new IqError('JOURNAL', `${path}: locked by another process`, {
      next: 'wait for the other process, or stop it first',
      cause: error,
    })
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new IqError('JOURNAL', `${path}: not a journal, or damaged (${code})`, {
      next: 'restore the file from a copy, or start a new run',
      cause: error,
    })
  }
  return new IqError('JOURNAL', `${path}: ${describeError(error)}`, { cause: error })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}
