import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describeError } from '../../errors/index.ts'
import { type Finding, fail, pass } from '../finding.ts'

const id = 'journal'

/**
 * Whether SQLite, a native part that an installation can miss, keeps a journal in `folder`: its
 * write-ahead log needs shared memory, which network file systems lack.
 */
export async function examineJournal(folder: string): Promise<Finding> {
  const file = join(folder, `.doctor-${process.pid}.sqlite`)
  try {
    const { default: Database } = await import('better-sqlite3')
    const database = new Database(file)
    try {
      const mode = database.pragma('journal_mode = WAL', { simple: true })
      database.exec('CREATE TABLE trial (written INTEGER); INSERT INTO trial VALUES (1)')
      const version = database.prepare<[], string>('SELECT sqlite_version()').pluck().get()
      return mode === 'wal' ? pass(id, `SQLite ${version} keeps the journals`) : noLog(folder)
    } finally {
      database.close()
    }
  } catch (error) {
    return fail(
      id,
      `SQLite does not work here: ${describeError(error)}`,
      'install the package again on this machine, or name another folder with --runs',
    )
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  }
}

function noLog(folder: string): Finding {
  return fail(
    id,
    `SQLite cannot keep a write-ahead log in ${folder}`,
    'name a folder on a disk of this machine with --runs',
  )
}
