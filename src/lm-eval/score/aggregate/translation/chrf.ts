import { strings } from '../../../python/index.ts'
import { addNgrams, type Counts, overlapOf } from '../../overlap/index.ts'

/** Longest runs of characters. */
const characterOrders = 6
/** Squared weight of recall over precision. */
const recallWeight = 4

/**
 * For runs of 1 to 6 characters without white space, and `wordOrders` more for words: [runs in the
 * answer, in the reference, in both]. Source: sacrebleu's chrF with its defaults; 2 is chrF++.
 */
export function chrfCounts(
  reference: string,
  answer: string,
  wordOrders: 0 | 2 = 0,
): readonly number[] {
  const units = [reference, answer].map((text) => ({
    characters: Array.from(strings.split(text).join('')),
    words: wordOrders > 0 ? words(text) : [],
  }))
  const [expected, given] = units
  const counts: number[] = []
  for (let order = 1; order <= characterOrders; order++) {
    counts.push(...compared(given?.characters ?? [], expected?.characters ?? [], order))
  }
  for (let order = 1; order <= wordOrders; order++) {
    counts.push(...compared(given?.words ?? [], expected?.words ?? [], order))
  }
  return counts
}

/** 0 to 100. */
export function chrfScore(counts: readonly number[]): number {
  let precision = 0
  let recall = 0
  let found = 0
  for (let at = 0; at < counts.length; at += 3) {
    const [given = 0, expected = 0, both = 0] = counts.slice(at, at + 3)
    if (given === 0 || expected === 0) continue
    precision += both / given
    recall += both / expected
    found++
  }
  if (found === 0 || precision + recall === 0) return 0
  precision /= found
  recall /= found
  const score = (1 + recallWeight) * precision * recall
  return 100 * (score / (recallWeight * precision + recall))
}

function compared(given: readonly string[], expected: readonly string[], order: number): number[] {
  const left: Counts = new Map()
  const right: Counts = new Map()
  addNgrams(left, given, order, ' ')
  addNgrams(right, expected, order, ' ')
  const runs = Math.max(0, expected.length - order + 1)
  // Where the reference is shorter, those of the answer do not count.
  return [runs === 0 ? 0 : Math.max(0, given.length - order + 1), runs, overlapOf(left, right)]
}

const mark = /^[!-/:-@[-`{-~]$/u

/** One mark at the end of a word, else one at its start, stands for itself. */
function words(text: string): readonly string[] {
  return strings.split(text).flatMap((word) => {
    const characters = Array.from(word)
    if (characters.length === 1) return [word]
    const [first = '', last = ''] = [characters[0], characters.at(-1)]
    if (mark.test(last)) return [characters.slice(0, -1).join(''), last]
    return mark.test(first) ? [first, characters.slice(1).join('')] : [word]
  })
}
