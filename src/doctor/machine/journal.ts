import { describeError } from '../../errors/index.ts'
import { type Finding, fail, pass } from '../finding.ts'

const id = 'journal'

/** Whether SQLite, a native part that an installation can miss, works on this machine. */
export async function examineJournal(): Promise<Finding> {
  try {
    const { default: Database } = await import('better-sqlite3')
    const database = new Database(':memory:')
    const version = database.prepare<[], string>('SELECT sqlite_version()').pluck().get()
    database.close()
    return pass(id, `SQLite ${version} keeps the journals`)
  } catch (error) {
    return fail(
      id,
      `SQLite does not work here: ${describeError(error)}`,
      'install the package again on this machine, with optional parts and scripts',
    )
  }
}
