import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Between clients and a server of PostgreSQL: cuts connections in the middle of whatever they do. */
export class CuttingProxy implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'iqchains-cut-'))
  readonly #open = new Set<Socket>()
  readonly #server
  #socket: string
  cuts = 0

  /** @param socket of the server, such as `/tmp/x/.s.PGSQL.5432` */
  constructor(socket: string) {
    this.#socket = socket
    this.#server = createServer((client) => {
      const server = connect(this.#socket)
      this.#open.add(client)
      const end = () => {
        client.destroy()
        server.destroy()
        this.#open.delete(client)
      }
      for (const one of [client, server]) one.on('error', end).on('close', end)
      client.pipe(server)
      server.pipe(client)
    })
    this.#server.listen(join(this.folder, '.s.PGSQL.5432'))
  }

  /** Leads to another server from here on, as a name that moves. */
  lead(socket: string): void {
    this.#socket = socket
  }

  /** Cuts one connection, the `at`-th of those that are open. */
  cut(at: number): void {
    const all = [...this.#open]
    if (all.length === 0) return
    all[at % all.length]?.destroy()
    this.cuts++
  }

  [Symbol.dispose](): void {
    for (const socket of this.#open) socket.destroy()
    this.#server.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
