import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireEvents } from './events.ts'
import { program } from './program.ts'
import { starterTiersText } from './tiers.ts'

export interface Finished {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

const command = program()

/**
 * A home for commands: nothing of the user's is read or written. Unless it is as shipped, the suite and the
 * chains are those of `starterTiersText`.
 */
export class Home implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'iqchains-test-'))
  readonly runs = join(this.folder, 'runs')
  readonly keys = join(this.folder, 'keys')
  readonly reports = join(this.folder, 'reports')

  readonly #suite: Record<string, string>

  constructor(equipment: 'starter' | 'as shipped' = 'starter') {
    this.#suite = equipment === 'starter' ? { IQCHAINS_SUITE: 'starter' } : {}
    if (equipment === 'starter') writeFileSync(this.path('tiers.json'), starterTiersText())
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  /** Ids of the runs whose reports were published. */
  published(): readonly string[] {
    return readdirSync(this.reports)
  }

  /** All that a command finds in its environment. */
  environment(more: Record<string, string>): Record<string, string | undefined> {
    return {
      PATH: process.env['PATH'],
      HOME: this.folder,
      NO_COLOR: '1',
      IQCHAINS_COMMAND: 'iqchains',
      IQCHAINS_RUNS: this.runs,
      IQCHAINS_KEYS: this.keys,
      ...this.#suite,
      ...more,
    }
  }

  /**
   * Starts the real command.
   * @param mostBlocks of 512 bytes that it may write into one file, as where a disk is full
   */
  start(
    args: readonly string[],
    env: Record<string, string> = {},
    { mostBlocks }: { readonly mostBlocks?: number } = {},
  ) {
    // Told by the error of the write, and not by a signal that ends the process.
    const bounded = `trap '' XFSZ; ulimit -f ${mostBlocks}; exec "$0" "$@"`
    const before = mostBlocks === undefined ? [] : ['sh', '-c', bounded]
    const [file = '', ...rest] = [...before, process.execPath, command, ...args]
    const child = spawn(file, rest, {
      cwd: this.folder,
      env: this.environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk
    })
    const finished = new Promise<Finished>((done, fail) => {
      child.on('error', fail)
      child.on('close', (code, signal) => done({ code, signal, stdout, stderr }))
    })
    return { child, finished }
  }

  /** Runs the real command to its end; what it prints with `--json` must fit the published schema. */
  async run(args: readonly string[], env?: Record<string, string>): Promise<Finished> {
    const finished = await this.start(args, env).finished
    if (args.includes('--json')) requireEvents(finished.stdout)
    return finished
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
