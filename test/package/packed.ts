import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { isBuilt } from '../support/program.ts'

const root = resolve('.')

/** What `npm pack` makes of the project, installed in a folder of its own beside its dependencies. */
export class PackedPackage implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'iqchains-packed-'))
  /** Paths of the packed files, as in the project. */
  readonly files: readonly string[]

  constructor() {
    buildIfStale()
    const packed = execFileSync(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', this.folder],
      { encoding: 'utf8', cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
    )
    const [pack] = Object.values<{ filename: string; files: readonly { path: string }[] }>(
      JSON.parse(packed),
    )
    if (pack === undefined) throw new Error('npm packed nothing')
    this.files = pack.files.map(({ path }) => path)
    const home = join(this.folder, 'node_modules/iq-chains')
    mkdirSync(home, { recursive: true })
    const archive = join(this.folder, pack.filename)
    execFileSync('tar', ['-xzf', archive, '-C', home, '--strip-components=1'])
    const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    for (const name of [...Object.keys(dependencies), '@types/node']) this.#link(name)
    writeFileSync(join(this.folder, 'package.json'), '{ "type": "module" }')
  }

  #link(name: string): void {
    const place = join(this.folder, 'node_modules', name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), place)
  }

  /** Runs a module in a folder of its own, whose user has nothing yet; gives what it printed. */
  async run(name: string, text: string, ...args: readonly string[]): Promise<string> {
    const home = join(this.folder, name)
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'main.ts'), text)
    const child = spawn(process.execPath, ['main.ts', ...args], {
      cwd: home,
      env: { PATH: process.env['PATH'], HOME: home, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk
    })
    const code = await new Promise((done, fail) => child.on('error', fail).on('close', done))
    if (code !== 0) throw new Error(`${name} ended with ${code}: ${stderr}`)
    return stdout
  }

  /** Runs the command of the package; gives what it printed. */
  command(...args: readonly string[]): string {
    const bin = join(this.folder, 'node_modules/iq-chains/bin/iqchains.js')
    return execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8', cwd: this.folder })
  }

  /** What the compiler says of our types and of all modules that were written, as in a user's project. */
  typeErrors(): string {
    const compilerOptions = {
      ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true },
      ...{ target: 'es2024', lib: ['es2024', 'esnext.disposable'], module: 'nodenext' },
      types: ['node'],
    }
    const config = join(this.folder, 'tsconfig.json')
    writeFileSync(config, JSON.stringify({ compilerOptions, include: ['*/main.ts'] }))
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    try {
      execFileSync(process.execPath, [compiler, '-p', config], { encoding: 'utf8' })
      return ''
    } catch (error) {
      const lines = String((error as { stdout?: string }).stdout).split('\n')
      // What other packages say of their own types is theirs.
      return lines.filter((line) => /iq-chains|main\.ts/u.test(line)).join('\n')
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** `npm test` has built before; whoever runs a single test may have changed a source since. */
function buildIfStale(): void {
  if (!isBuilt()) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' })
}
