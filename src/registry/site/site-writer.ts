import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files that are being written at the same time: the next is rendered meanwhile. */
const most = 16

/** Writes the files of a site into a folder, several at a time. */
export class SiteWriter {
  readonly #folder: string
  readonly #made = new Set<string>()
  readonly #writing = new Set<Promise<void>>()
  #files = 0
  #failure: { readonly error: unknown } | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Files so far. */
  get files(): number {
    return this.#files
  }

  /** Begins to write a file. @throws what an earlier one failed by */
  async write(path: string, put: (to: string) => Promise<void>): Promise<void> {
    const to = join(this.#folder, path)
    const folder = dirname(to)
    if (!this.#made.has(folder)) await mkdir(folder, { recursive: true })
    this.#made.add(folder)
    this.#files++
    const writing: Promise<void> = put(to)
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => this.#writing.delete(writing))
    this.#writing.add(writing)
    if (this.#writing.size >= most) await Promise.race(this.#writing)
    this.#requireSound()
  }

  /** Ends when all is written. @throws what one of them failed by */
  async finish(): Promise<void> {
    await Promise.all(this.#writing)
    this.#requireSound()
  }

  #requireSound(): void {
    if (this.#failure !== undefined) throw this.#failure.error
  }
}
