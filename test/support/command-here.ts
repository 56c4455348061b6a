import { type Finished, Home } from './command.ts'
import { requireEvents } from './events.ts'

type Main = typeof import('../../src/cli/main.ts').main
let main: Main | undefined

/**
 * A home whose commands run in this process, one after the other: the whole command line, without the third of a
 * second that a process takes to start. For tests of what commands do and say; how they start, stop and are killed is
 * for `Home`. The environment, the folder and the streams are put back after each.
 */
export class HomeHere extends Home {
  #last: Promise<unknown> = Promise.resolve()

  override run(args: readonly string[], env: Record<string, string> = {}): Promise<Finished> {
    const next = this.#last.then(() => this.#run(args, env))
    this.#last = next.catch(() => undefined)
    return next.then((finished) => {
      if (args.includes('--json')) requireEvents(finished.stdout)
      return finished
    })
  }

  async #run(args: readonly string[], env: Record<string, string>): Promise<Finished> {
    using surroundings = new Surroundings(this.folder, this.environment(env))
    // What is read of the environment while modules load must be that of the home.
    main ??= (await import('../../src/cli/main.ts')).main
    await main(args)
    const code = Number(process.exitCode ?? 0)
    return { code, signal: null, ...surroundings.written }
  }
}

/** Folder, environment and streams of a command in this process, until it is disposed of. */
class Surroundings implements Disposable {
  readonly written = { stdout: '', stderr: '' }
  readonly #folder = process.cwd()
  readonly #environment = { ...process.env }
  readonly #exitCode = process.exitCode
  readonly #writes = { stdout: process.stdout.write, stderr: process.stderr.write }

  constructor(folder: string, environment: Record<string, string | undefined>) {
    process.chdir(folder)
    replaceEnvironment(environment)
    process.exitCode = undefined
    for (const stream of ['stdout', 'stderr'] as const) {
      process[stream].setMaxListeners(0)
      process[stream].write = (piece: string | Uint8Array): boolean => {
        this.written[stream] += typeof piece === 'string' ? piece : Buffer.from(piece).toString()
        return true
      }
    }
  }

  [Symbol.dispose](): void {
    process.stdout.write = this.#writes.stdout
    process.stderr.write = this.#writes.stderr
    process.exitCode = this.#exitCode
    replaceEnvironment(this.#environment)
    process.chdir(this.#folder)
  }
}

function replaceEnvironment(environment: Record<string, string | undefined>): void {
  for (const name of Object.keys(process.env)) delete process.env[name]
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined) process.env[name] = value
  }
}
