import { mostColumns } from '../claims/index.ts'

/** Bytes of a text that is remembered. */
const longest = 128

/** Texts remembered: more than the applications, suppliers, chains and blocks of a week. */
const most = 65_536

/**
 * Makes texts of the bytes of cells. A text that was met before is the same object, so that looking it up
 * in maps is quick; one that is the same as in the row before is found by comparing it alone.
 */
export class Texts {
  readonly #texts: string[] = []
  readonly #bytes = new Uint8Array(most * longest)
  readonly #lengths = new Uint8Array(most)
  /** Number of the text + 1 by hash; 0: none. */
  readonly #places = new Int32Array(2 * most)
  /** Number of the last text of each column. */
  readonly #last = new Int32Array(mostColumns)

  of(bytes: Buffer, from: number, end: number, column: number): string {
    if (end - from > longest) return bytes.toString('utf8', from, end)
    const last = this.#last[column] ?? 0
    if (this.#holds(last, bytes, from, end)) return this.#texts[last] ?? ''
    let place = hashOf(bytes, from, end) & (2 * most - 1)
    for (;;) {
      const at = (this.#places[place] ?? 0) - 1
      if (at < 0) return this.#take(bytes, from, end, place)
      if (this.#holds(at, bytes, from, end)) {
        this.#last[column] = at
        return this.#texts[at] ?? ''
      }
      place = (place + 1) & (2 * most - 1)
    }
  }

  #holds(at: number, bytes: Buffer, from: number, end: number): boolean {
    const length = end - from
    if (this.#lengths[at] !== length) return false
    const own = this.#bytes
    const start = at * longest
    for (let i = length - 1; i >= 0; i--) if (own[start + i] !== bytes[from + i]) return false
    return true
  }

  #take(bytes: Buffer, from: number, end: number, place: number): string {
    const text = bytes.toString('utf8', from, end)
    const at = this.#texts.length
    if (at === most) return text
    this.#bytes.set(bytes.subarray(from, end), at * longest)
    this.#lengths[at] = end - from
    this.#places[place] = this.#texts.push(text)
    return text
  }
}

/** FNV-1a over words of four bytes. */
function hashOf(bytes: Buffer, from: number, end: number): number {
  let hash = (0x811c9dc5 ^ (end - from)) | 0
  let at = from
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)
    hash = Math.imul(hash ^ word, 0x01000193)
    hash ^= hash >>> 15
  }
  for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 13)
}
