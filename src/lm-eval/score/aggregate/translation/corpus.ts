import type { MetricValue } from '../../metrics/index.ts'
import { bleuCounts, bleuScore, mtevalWords } from '../../overlap/index.ts'
import type { Statistic } from '../statistic.ts'
import { chrfCounts, chrfScore } from './chrf.ts'
import { terCounts, terScore } from './ter.ts'

/** A measure of whole corpora. */
export type Corpus = 'bleu' | 'chrf' | 'chrf++' | 'ter'

interface Measure {
  readonly countsOf: (reference: string, answer: string) => readonly number[]
  readonly score: (counts: readonly number[]) => number
}

const measures: Readonly<Record<Corpus, Measure>> = {
  bleu: {
    countsOf: (reference, answer) => bleuCounts(mtevalWords(reference), mtevalWords(answer)),
    score: bleuScore,
  },
  chrf: { countsOf: (reference, answer) => chrfCounts(reference, answer), score: chrfScore },
  'chrf++': { countsOf: (reference, answer) => chrfCounts(reference, answer, 2), score: chrfScore },
  ter: { countsOf: terCounts, score: terScore },
}

/** The measure over pairs of texts, which are counted once. */
export function corpusScore(corpus: Corpus) {
  const { countsOf, score } = measures[corpus]
  return (values: readonly MetricValue[]): Statistic => {
    const counted = values.map((value) =>
      value.kind === 'texts' ? countsOf(value.reference, value.answer) : [],
    )
    return (indices) => {
      const sums = new Float64Array(counted[0]?.length ?? 0)
      for (const index of indices) {
        for (const [at, count] of (counted[index] ?? []).entries())
          sums[at] = (sums[at] ?? 0) + count
      }
      return score(Array.from(sums))
    }
  }
}
