import { PythonRandom } from '../python/index.ts'

/** Kept states of the generator: 2,500 bytes each. */
const mostCheckpoints = 4096
const leastStride = 16

/** What is drawn from once more in place of a draw, which moves the generator on for all later positions. */
export type Redraw = (
  position: number,
  drawn: readonly number[],
) => { readonly pool: readonly number[]; readonly count: number } | undefined

/**
 * The examples that lm-eval draws document after document from one generator, at any position in
 * any order: the generator's state is kept at regular positions and run forward from there.
 */
export class Draws {
  readonly #random: PythonRandom
  readonly #population: number
  readonly #count: number
  readonly #stride: number
  readonly #checkpoints: Uint32Array[] = []
  /** The position the generator would draw for next. */
  #cursor = 0

  readonly #redraw: Redraw | undefined

  /** Positions go from 0 to `length - 1`; each draws `count` indices below `population`. */
  constructor(seed: number, population: number, count: number, length: number, redraw?: Redraw) {
    this.#redraw = redraw
    this.#random = new PythonRandom(seed)
    this.#population = population
    this.#count = count
    this.#stride = Math.max(leastStride, Math.ceil(length / mostCheckpoints))
  }

  /** The indices drawn at a position, in the order drawn. */
  at(position: number): readonly number[] {
    this.#moveNear(position)
    while (this.#cursor < position) this.#draw()
    return this.#draw()
  }

  /** Places the generator at or before the position, as near as a known state allows. */
  #moveNear(position: number): void {
    const nearest = Math.min(Math.floor(position / this.#stride), this.#checkpoints.length - 1)
    const start = nearest * this.#stride
    if (this.#cursor <= position && this.#cursor >= start) return
    const state = this.#checkpoints[nearest]
    if (state === undefined) throw new Error('the state at position 0 is kept by the first draw')
    this.#random.restore(state)
    this.#cursor = start
  }

  #draw(): readonly number[] {
    if (this.#cursor === this.#checkpoints.length * this.#stride) {
      this.#checkpoints.push(this.#random.state())
    }
    const position = this.#cursor++
    const drawn = this.#random.sample(this.#population, this.#count)
    const again = this.#redraw?.(position, drawn)
    if (again === undefined) return drawn
    const { pool, count } = again
    return this.#random.sample(pool.length, count).map((index) => pool[index] ?? index)
  }
}
