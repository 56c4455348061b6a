import { IqError } from '../../errors/index.ts'
import { type Layout, layoutOf } from './columns.ts'
import { Fingerprint } from './fingerprint.ts'
import { readRows } from './read.ts'
import type { RowSink } from './row.ts'
import { Seen } from './seen.ts'

/** More claims that look alike than chance makes: the file is read no further. */
const mostSuspects = 1_000

/** A claim that looks like one before it. */
interface Suspect {
  readonly key: string
  readonly line: number
}

/**
 * Finds claims of the same session by the same supplier. A fingerprint that comes twice is a suspicion;
 * `refuseTwins` then reads the file again and compares the very texts, so the answer is exact.
 */
export class Duplicates {
  readonly #fingerprint: Fingerprint
  readonly #seen: Seen
  readonly #suspects = new Map<string, Suspect[]>()
  #count = 0

  /** @param seed of the fingerprints @param expected how many claims there will be */
  constructor(seed: number, expected: number) {
    this.#fingerprint = new Fingerprint(seed)
    this.#seen = new Seen(expected)
  }

  /** @returns whether so many claims look alike that reading on is no use */
  add(bytes: Buffer, cells: Int32Array, line: number, layout: Layout): boolean {
    const { high, low } = this.#of(bytes, cells, layout)
    if (!this.#seen.add(high, low)) return false
    const mark = `${high} ${low}`
    const suspect = { key: JSON.stringify(wordsOf(bytes, cells, layout)), line }
    this.#suspects.set(mark, [...(this.#suspects.get(mark) ?? []), suspect])
    this.#count++
    return this.#count >= mostSuspects
  }

  get suspected(): boolean {
    return this.#count > 0
  }

  /** @throws IqError `DATA`, naming both places, where two claims are the same */
  async refuseTwins(path: string): Promise<void> {
    let layout: Layout | undefined
    const sink: RowSink = {
      header: (names, where) => {
        layout = layoutOf(names, where)
      },
      row: (bytes, cells, line) => {
        if (layout === undefined) return
        const { high, low } = this.#of(bytes, cells, layout)
        const alike = this.#suspects.get(`${high} ${low}`)
        if (alike === undefined) return
        const words = wordsOf(bytes, cells, layout)
        const key = JSON.stringify(words)
        const second = alike.find((one) => one.key === key && one.line > line)
        if (second !== undefined) throw twin(path, second.line, line, words)
      },
    }
    await readRows(path, sink)
  }

  #of(bytes: Buffer, cells: Int32Array, layout: Layout): Fingerprint {
    const fingerprint = this.#fingerprint
    fingerprint.start()
    for (const column of sessionColumns(cells, layout)) {
      fingerprint.add(bytes, cells[2 * column] ?? 0, cells[2 * column + 1] ?? 0)
    }
    const { supplier } = layout
    fingerprint.add(bytes, cells[2 * supplier] ?? 0, cells[2 * supplier + 1] ?? 0)
    fingerprint.finish()
    return fingerprint
  }
}

/** The columns that name the session of a row. */
function sessionColumns(cells: Int32Array, { session, sessionParts }: Layout): readonly number[] {
  const first = session[0] ?? 0
  return cells[2 * first] === cells[2 * first + 1] && sessionParts.length > 0
    ? sessionParts
    : session
}

/** The texts that tell whose claim of which session it is. */
function wordsOf(bytes: Buffer, cells: Int32Array, layout: Layout): string[] {
  const columns = [...sessionColumns(cells, layout), layout.supplier]
  return columns.map((column) => bytes.toString('utf8', cells[2 * column], cells[2 * column + 1]))
}

function twin(path: string, line: number, first: number, words: readonly string[]): IqError {
  const session = words.slice(0, -1).join('/')
  return new IqError(
    'DATA',
    `${path}:${line}: session ${session} of supplier ${words.at(-1)} stands in line ${first} too`,
    { next: 'a claim counts once: remove one of the two lines' },
  )
}
