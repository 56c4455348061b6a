import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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
  const folder = folders.find((one) => one !== '' && existsSync(join(one, 'initdb')))
  // Where the path has links to some of them, the others are where these lead.
  return folder && dirname(realpathSync(join(folder, 'initdb')))
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
  #smallDisk: number | undefined
  #databases = 0

  /** @param smallDisk megabytes of a disk of its own at `small`, where `mayMount` */
  static async start(smallDisk?: number): Promise<Postgres> {
    const server = new Postgres()
    server.#smallDisk = smallDisk
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

  /** A standby that follows this server; `query('SELECT pg_promote()')` makes it a primary. */
  async standby(): Promise<Postgres> {
    const standby = new Postgres()
    if (unprivileged.uid !== undefined) {
      chownSync(standby.folder, unprivileged.uid, unprivileged.gid ?? unprivileged.uid)
    }
    const args = ['-h', this.folder, '-U', 'fleet', '-D', join(standby.folder, 'data'), '-R']
    const copied = spawnSync(
      join(binaries() ?? '', 'pg_basebackup'),
      [...args, '--no-sync', '--checkpoint=fast'],
      { ...unprivileged, cwd: standby.folder },
    )
    if (copied.status !== 0) throw new Error(`pg_basebackup: ${copied.error} ${copied.stderr}`)
    await standby.run()
    return standby
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
    const command = [
      ...[join(binaries() ?? '', 'postgres'), '-D', join(this.folder, 'data')],
      ...options.flatMap((one) => ['-c', one]),
    ]
    const how = { cwd: this.folder, stdio: 'ignore' } as const
    const [program = '', ...args] = command
    this.#child =
      this.#smallDisk === undefined
        ? spawn(program, args, { ...how, ...unprivileged })
        : spawn(
            'unshare',
            [...mounting(join(this.folder, 'small'), this.#smallDisk), ...command],
            how,
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

  /** Fills the small disk to its last byte. @returns frees it */
  fillDisk(): () => void {
    // Its disk as the server sees it.
    const ballast = join(`/proc/${this.#child?.pid}/root`, this.folder, 'small', 'ballast')
    const file = openSync(ballast, 'w')
    const piece = Buffer.alloc(4096)
    try {
      for (;;) writeSync(file, piece)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    } finally {
      closeSync(file)
    }
    return () => rmSync(ballast)
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

/** Whether a server can be given a disk of its own: by root, where namespaces may be made. */
export const mayMount: boolean =
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

/** Mounts a small disk that only the server sees, and that vanishes with it. */
function mounting(folder: string, megabytes: number): readonly string[] {
  mkdirSync(folder, { recursive: true })
  const { uid, gid } = unprivileged
  const options = `size=${megabytes}m,uid=${uid},gid=${gid},mode=700`
  const script = `mount -t tmpfs -o ${options} tmpfs "$0" &&
    exec setpriv --reuid=${uid} --regid=${gid} --clear-groups "$@"`
  return ['-m', 'sh', '-c', script, folder]
}

/** `nobody`, where this process is root. */
const unprivileged: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
