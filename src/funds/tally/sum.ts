/** Past it, what was added lightly goes into the exact sum: no float loses a whole number below 2^53. */
const full = 2 ** 52

/** A sum of whole numbers, exact however large: most additions are of machine numbers. */
export class Sum {
  #whole = 0n
  #light = 0

  /** @param value a whole number from 0 to 10^15 - 1 */
  add(value: number): void {
    this.#light += value
    if (this.#light >= full) this.#carry()
  }

  addExactly(value: bigint): void {
    this.#whole += value
  }

  get value(): bigint {
    this.#carry()
    return this.#whole
  }

  #carry(): void {
    this.#whole += BigInt(this.#light)
    this.#light = 0
  }
}
