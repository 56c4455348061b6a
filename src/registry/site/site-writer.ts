import { copyFileSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Snapshot } from '../snapshot.ts'
import { filesOfReport } from './files.ts'

/** Writes the files of a site into a folder; at once, as they are many and small. */
export class SiteWriter {
  readonly #folder: string
  readonly #made = new Set<string>()
  #files = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Files so far. */
  get files(): number {
    return this.#files
  }

  write(path: string, body: string | Uint8Array): void {
    writeFileSync(this.#place(path), body)
  }

  /** All pages and files of a report, and the bytes of it. */
  async writeReport(site: Snapshot, digest: string): Promise<void> {
    for await (const { path, body } of filesOfReport(site, digest)) this.write(path, body)
    const from = site.registry.folderOf(digest)
    for (const name of readdirSync(from)) {
      this.#link(`v1/reports/${digest}/${name}`, join(from, name))
    }
  }

  /** The bytes of a report are never changed, so one copy does for both. */
  #link(path: string, from: string): void {
    const to = this.#place(path)
    try {
      linkSync(from, to)
    } catch {
      copyFileSync(from, to)
    }
  }

  #place(path: string): string {
    const to = join(this.#folder, path)
    const folder = dirname(to)
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true })
    this.#made.add(folder)
    this.#files++
    return to
  }
}
