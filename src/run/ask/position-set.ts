/** A set of plan positions, one bit each: a million of them take 125 kB. */
export class PositionSet {
  readonly #bits: Uint8Array
  #size = 0

  constructor(capacity: number, positions: Iterable<number> = []) {
    this.#bits = new Uint8Array(Math.ceil(capacity / 8))
    for (const position of positions) this.add(position)
  }

  get size(): number {
    return this.#size
  }

  has(position: number): boolean {
    return (((this.#bits[position >> 3] ?? 0) >> (position & 7)) & 1) === 1
  }

  add(position: number): void {
    if (this.has(position)) return
    this.#bits[position >> 3] = (this.#bits[position >> 3] ?? 0) | (1 << (position & 7))
    this.#size++
  }
}
