/** Fingerprints seen so far: eight bytes each, at most three quarters of the places filled. */
export class Seen {
  #words: Int32Array
  #mask: number
  #count = 0

  /** @param expected how many fingerprints there will be; more are taken too */
  constructor(expected: number) {
    let places = 1024
    while (places * 3 < expected * 4) places *= 2
    this.#words = new Int32Array(places * 2)
    this.#mask = places - 1
  }

  /** @returns whether it was there before */
  add(high: number, low: number): boolean {
    const found = this.#put(this.#words, this.#mask, high, high === 0 && low === 0 ? 1 : low)
    if (found) return true
    this.#count++
    if (this.#count * 4 > (this.#mask + 1) * 3) this.#grow()
    return false
  }

  #put(words: Int32Array, mask: number, high: number, low: number): boolean {
    let place = low & mask
    for (;;) {
      const h = words[2 * place]
      const l = words[2 * place + 1]
      if (h === high && l === low) return true
      if (h === 0 && l === 0) {
        words[2 * place] = high
        words[2 * place + 1] = low
        return false
      }
      place = (place + 1) & mask
    }
  }

  #grow(): void {
    const old = this.#words
    const places = (this.#mask + 1) * 2
    const words = new Int32Array(places * 2)
    for (let at = 0; at < old.length; at += 2) {
      const high = old[at] ?? 0
      const low = old[at + 1] ?? 0
      if (high !== 0 || low !== 0) this.#put(words, places - 1, high, low)
    }
    this.#words = words
    this.#mask = places - 1
  }
}
