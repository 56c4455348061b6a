import type { AlignedDistance, Edit } from './aligned-distance.ts'

/** The order of words that a shift gives. */
export interface Shift {
  /** Edits saved; 0 where no shift helps. */
  readonly gain: number
  readonly words: readonly string[]
  /** Shifts that were tried. */
  readonly tried: number
}

interface Candidate {
  /** Higher is better, from the first on: gain, length, earliest start, earliest target. */
  readonly rank: readonly number[]
  readonly words: readonly string[]
}

const longestRun = 10
const longestDistance = 50

/**
 * The best shift of a run of words that also stands in the reference, by Tercom's rules: only runs
 * that are wrong where they stand and missing where they go. @param most shifts to try
 */
export function bestShift(
  words: readonly string[],
  distance: AlignedDistance,
  most: number,
): Shift {
  const { edits, trace } = distance.to(words)
  const { places, wrongThere, wrongHere } = readTrace(trace)
  let best: Candidate | undefined
  let tried = 0
  for (const { start, target, length } of sharedRuns(words, distance.reference)) {
    if (!wrongHere.slice(start, start + length).includes(true)) continue
    if (!wrongThere.slice(target, target + length).includes(true)) continue
    const place = places[target] ?? -1
    if (place >= start && place < start + length) continue

    let previous = -1
    for (let offset = -1; offset < length; offset++) {
      const before = target + offset
      const known = before === -1 ? -1 : places[before]
      if (known === undefined) break
      const index = known + 1
      if (index === previous) continue
      previous = index
      const shifted = shiftedWords(words, start, length, index)
      const rank = [edits - distance.to(shifted).edits, length, -start, -index]
      tried++
      if (best === undefined || isBetter({ rank, words: shifted }, best)) {
        best = { rank, words: shifted }
      }
    }
    if (tried >= most) break
  }
  return { gain: best?.rank[0] ?? 0, words: best?.words ?? words, tried }
}

/** For words of the reference the word of the answer that stands there; and what is wrong. */
function readTrace(trace: readonly Edit[]) {
  const places: number[] = []
  const wrongThere: boolean[] = []
  const wrongHere: boolean[] = []
  for (const edit of trace) {
    if (edit !== 'insert') wrongHere.push(edit !== 'keep')
    if (edit === 'remove') continue
    places.push(wrongHere.length - 1)
    wrongThere.push(edit !== 'keep')
  }
  return { places, wrongThere, wrongHere }
}

function* sharedRuns(words: readonly string[], reference: readonly string[]) {
  for (const start of words.keys()) {
    for (const target of reference.keys()) {
      if (Math.abs(target - start) > longestDistance) continue
      for (let length = 1; length <= longestRun; length++) {
        const word = words[start + length - 1]
        if (word === undefined || word !== reference[target + length - 1]) break
        yield { start, target, length }
      }
    }
  }
}

function shiftedWords(
  words: readonly string[],
  start: number,
  length: number,
  target: number,
): readonly string[] {
  const run = words.slice(start, start + length)
  const rest = [...words.slice(0, start), ...words.slice(start + length)]
  // Within the run: that far behind it.
  const at = target < start ? target : target > start + length ? target - length : target
  return [...rest.slice(0, at), ...run, ...rest.slice(at)]
}

function isBetter(one: Candidate, other: Candidate): boolean {
  const ranks = compare(one.rank, other.rank)
  return ranks > 0 || (ranks === 0 && compare(one.words, other.words) > 0)
}

/** As Python compares tuples. */
function compare<T extends number | string>(left: readonly T[], right: readonly T[]): number {
  for (const [at, value] of left.entries()) {
    const other = right[at]
    if (other === undefined || value > other) return 1
    if (value < other) return -1
  }
  return left.length < right.length ? -1 : 0
}
