/** An edit of words, seen from the answer. */
export type Edit = 'keep' | 'replace' | 'remove' | 'insert'

export interface Alignment {
  readonly edits: number
  /** From the first word to the last. */
  readonly trace: readonly Edit[]
}

/** Cells beside the diagonal that are looked at, as in Tercom. */
const beam = 25

/** Edit distances of many orders of words from one reference. */
export class AlignedDistance {
  readonly reference: readonly string[]

  constructor(reference: readonly string[]) {
    this.reference = reference
  }

  /** The least edits near the diagonal; of equal ones `keep` or `replace`, then `remove`. */
  to(words: readonly string[]): Alignment {
    const width = this.reference.length + 1
    const costs = new Float64Array((words.length + 1) * width).fill(Number.POSITIVE_INFINITY)
    const edits: Edit[] = new Array(costs.length)
    for (let column = 0; column < width; column++) {
      costs[column] = column
      edits[column] = 'insert'
    }
    const ratio = words.length > 0 ? this.reference.length / words.length : 1
    const reach = beam < ratio / 2 ? Math.ceil(ratio / 2 + beam) : beam
    for (let row = 1; row <= words.length; row++) {
      const diagonal = Math.floor(row * ratio)
      const end = row === words.length ? width : Math.min(width, diagonal + reach)
      for (let column = Math.max(0, diagonal - reach); column < end; column++) {
        const at = row * width + column
        const consider = (cost: number, edit: Edit) => {
          if (cost >= (costs[at] ?? 0)) return
          costs[at] = cost
          edits[at] = edit
        }
        if (column > 0) {
          const same = words[row - 1] === this.reference[column - 1]
          const before = costs[at - width - 1] ?? 0
          consider(before + (same ? 0 : 1), same ? 'keep' : 'replace')
        }
        consider((costs[at - width] ?? 0) + 1, 'remove')
        if (column > 0) consider((costs[at - 1] ?? 0) + 1, 'insert')
      }
    }
    return { edits: costs.at(-1) ?? 0, trace: traceOf(edits, words.length, width) }
  }
}

function traceOf(edits: readonly Edit[], rows: number, width: number): readonly Edit[] {
  const trace: Edit[] = []
  let row = rows
  let column = width - 1
  while (row > 0 || column > 0) {
    const edit = edits[row * width + column]
    if (edit === undefined) throw new Error('the alignment left the beam')
    trace.push(edit)
    if (edit !== 'insert') row--
    if (edit !== 'remove') column--
  }
  return trace.reverse()
}
