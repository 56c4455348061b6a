import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

/** Where `initdb` and `postgres` are: `IQCHAINS_POSTGRES`, the path, or where Debian puts them. */
function binaries(): string | undefined {
  const named = process.env['IQCHAINS_POSTGRES'] ?? ''
  const folders = [
    ...(named.startsWith('/') ? [named] : []),
    ...(process.env['PATH'] ?? '').split(':'),
    ...globSync('/usr/lib/postgresql/*/bin').sort().reverse(),
  ]
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')))
}

/** Whether tests of a fleet can run; in CI they must (`IQCHAINS_POSTGRES=required`). */
export const hasPostgres: boolean = (() => {
  if (binaries() !== undefined) return true
  if (process.env['IQCHAINS_POSTGRES'] === 'required') {
    throw new Error('PostgreSQL must be here: scripts/install-postgresql.sh')
  }
  process.stderr.write(
    'no PostgreSQL: tests of a fleet are skipped (scripts/install-postgresql.sh)\n',
  )
  return false
})()

/** A real server of the test's own, on a socket in a folder that vanishes with it. */
export class Postgres implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'iqchains-pg-'))
  #child: ReturnType<typeof spawn> | undefined
  #databases = 0

  static async start(): Promise<Postgres> {
    const server = new Postgres()
    // PostgreSQL refuses to run as root.
    if (unprivileged.uid !== undefined) {
      chownSync(server.folder, unprivileged.uid, unprivileged.gid ?? unprivileged.uid)
    }
    const data = join(server.folder, 'data')
    const args = ['-D', data, '-U', 'fleet', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
    const made = spawnSync(join(binaries() ?? '', 'initdb'), args, {
      ...unprivileged,
      cwd: server.folder,
    })
    if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
    await server.run()
    return server
  }

  /** Writes a file that the server may read, and nobody else. @returns its path */
  write(name: string, text: string): string {
    const path = join(this.folder, name)
    writeFileSync(path, text, { mode: 0o600 })
    const { uid, gid } = unprivileged
    if (uid !== undefined) chownSync(path, uid, gid ?? uid)
    return path
  }

  /** Starts it, also again. @param settings such as `fsync=on` */
  async run(settings: readonly string[] = ['fsync=off']): Promise<void> {
    const options = ['listen_addresses=', `unix_socket_directories=${this.folder}`, ...settings]
    this.#child = spawn(
      join(binaries() ?? '', 'postgres'),
      ['-D', join(this.folder, 'data'), ...options.flatMap((one) => ['-c', one])],
      { ...unprivileged, cwd: this.folder, stdio: 'ignore' },
    )
    for (let tries = 0; ; tries++) {
      const client = new pg.Client({ connectionString: this.url('postgres') })
      client.on('error', () => undefined)
      try {
        await client.connect()
        await client.end()
        return
      } catch (error) {
        if (tries === 200) throw error
        await setTimeout(50)
      }
    }
  }

  /** @param signal SIGINT: at once, connections are cut; SIGQUIT: as a crash */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null) return
    const ended = new Promise((end) => child.once('exit', end))
    child.kill(signal)
    await ended
  }

  url(name: string): string {
    return `postgresql://fleet@/${name}?host=${encodeURIComponent(this.folder)}`
  }

  /** A new empty database. @returns its URL */
  async create(): Promise<string> {
    const name = `t${++this.#databases}`
    await this.query(`CREATE DATABASE ${name}`)
    return this.url(name)
  }

  async query(sql: string, name = 'postgres') {
    const client = new pg.Client({ connectionString: this.url(name) })
    await client.connect()
    try {
      return await client.query(sql)
    } finally {
      await client.end()
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** `nobody`, where this process is root. */
const unprivileged: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
