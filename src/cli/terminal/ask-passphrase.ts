import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/**
 * Asks for the passphrase of a file on the terminal, showing nothing of what is typed.
 * @returns undefined where no person sits before the command
 */
export async function askPassphrase(path: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
  process.stderr.write(`passphrase of ${path}: `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
