import { PythonRandom } from '../python/index.ts'

/** Positions whose draws are kept at first; the room doubles as it is needed. */
const leastRoom = 256
/** Stands where a draw gave fewer indices than others. */
const none = -1

/** What is drawn from once more in place of a draw, which moves the generator on for all later positions. */
export type Redraw = (
  position: number,
  drawn: readonly number[],
) => { readonly pool: readonly number[]; readonly count: number } | undefined

/**
 * The examples that lm-eval draws document after document from one generator, at any position in
 * any order: what was drawn up to the furthest position is kept, 4 bytes an index.
 */
export class Draws {
  readonly #random: PythonRandom
  readonly #population: number
  readonly #count: number
  readonly #redraw: Redraw | undefined
  /** The indices drawn at each position, `#count` places for each. */
  #drawn: Int32Array
  /** The position that is drawn for next. */
  #next = 0
  /** Why that position has no draw: lm-eval ends there, so no later one has. */
  #failure: Error | undefined

  /** Each position draws `count` indices below `population`, or those of a `redraw`, which are no more. */
  constructor(seed: number, population: number, count: number, redraw?: Redraw) {
    this.#redraw = redraw
    this.#random = new PythonRandom(seed)
    this.#population = population
    this.#count = count
    this.#drawn = new Int32Array(leastRoom * count)
  }

  /** The indices drawn at a position, from 0, in the order drawn. @throws what a redraw up to there throws */
  at(position: number): readonly number[] {
    while (this.#next <= position) this.#advance()
    const start = position * this.#count
    const indices: number[] = []
    for (let at = start; at < start + this.#count; at++) {
      const index = this.#drawn[at] ?? none
      if (index !== none) indices.push(index)
    }
    return indices
  }

  #advance(): void {
    if (this.#failure !== undefined) throw this.#failure
    try {
      this.#keep(this.#draw(this.#next))
    } catch (error) {
      if (error instanceof Error) this.#failure = error
      throw error
    }
  }

  #draw(position: number): readonly number[] {
    const drawn = this.#random.sample(this.#population, this.#count)
    const again = this.#redraw?.(position, drawn)
    if (again === undefined) return drawn
    const { pool, count } = again
    return this.#random.sample(pool.length, count).map((index) => pool[index] ?? index)
  }

  #keep(indices: readonly number[]): void {
    const start = this.#next++ * this.#count
    if (start + this.#count > this.#drawn.length) {
      const more = new Int32Array(2 * this.#drawn.length)
      more.set(this.#drawn)
      this.#drawn = more
    }
    for (let at = 0; at < this.#count; at++) this.#drawn[start + at] = indices[at] ?? none
  }
}
