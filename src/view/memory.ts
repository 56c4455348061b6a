import type { Source, Viewed } from './viewed.ts'

/** What was read last: as long as there is nothing new, no page reads it again. */
export class Memory {
  readonly #source: Source
  #read: { readonly stamp: string; readonly viewed: Promise<Viewed> } | undefined

  constructor(source: Source) {
    this.#source = source
  }

  get name(): string {
    return this.#source.name
  }

  async viewed(): Promise<Viewed> {
    const stamp = await this.#source.stamp()
    this.#read = this.#read?.stamp === stamp ? this.#read : { stamp, viewed: this.#source.read() }
    const { viewed } = this.#read
    // What failed is tried again when it is asked for again.
    viewed.catch(() => {
      this.#read = undefined
    })
    return viewed
  }

  /** Only of pictures that an answer of it names. */
  async picture(sha256: string, format: string): Promise<Uint8Array | undefined> {
    const { samples } = await this.viewed()
    const named = samples
      .flatMap(({ evidence }) => evidence ?? [])
      .find((one) => one.kind === 'picture' && one.sha256 === sha256 && one.format === format)
    return named?.kind === 'picture' ? this.#source.picture(named) : undefined
  }
}
