import { describe, expect, it } from 'vitest'
import { type Corpus, corpusScore } from '../../../src/lm-eval/score/aggregate/translation/index.ts'

// The expected scores were printed by sacrebleu 2.6.0.
const references = [
  "It's 1,000 – no, 3.14 <skipped> (approx.)!",
  'the cat sat on the mat , and the dog did not .',
  'a b c d e f g h i j k l m',
  '&quot;Never&quot; said the end-\nto-end man',
  '日本語 は 難しい 。',
  'one two three four five six seven eight',
]
const answers = [
  "It's 1,000 - no, 3.14 (approx.) !\n",
  'and the dog did not . the cat sat on the mat ,',
  'h i j k l m a b c d e f g',
  '"Never" said the end-to-end man',
  '日本語 難しい は 。',
  'eight two three one four six five seven',
]

describe('measures of a corpus give what sacrebleu gives', () => {
  it.each<[Corpus, number]>([
    ['bleu', 69.16918199135374],
    ['chrf', 66.18144573795061],
    ['chrf++', 67.08542045224135],
    ['ter', 23.52941176470588],
  ])('%s of awkward texts', (corpus, expected) => {
    expect(scoreOf(corpus, references, answers)).toBeCloseTo(expected, 10)
  })

  it.each<[string, string, string, Record<Corpus, number>]>([
    ['an empty answer', 'some words', '', { bleu: 0.0, chrf: 0.0, 'chrf++': 0.0, ter: 100.0 }],
    ['an empty reference', '', 'some words', { bleu: 0.0, chrf: 0.0, 'chrf++': 0.0, ter: 100.0 }],
    ['both empty', '', '', { bleu: 0.0, chrf: 0.0, 'chrf++': 0.0, ter: 0.0 }],
    ['no common word', 'abc def', 'xyz', { bleu: 0.0, chrf: 0.0, 'chrf++': 0.0, ter: 100.0 }],
    [
      'fewer than four words',
      'a b c',
      'a b c',
      { bleu: 0.0, chrf: 100.0, 'chrf++': 100.0, ter: 0.0 },
    ],
    [
      'a long run shifted',
      '1 2 3 4 5 6 7 8 9 10 11 12 13 14',
      '12 13 14 1 2 3 4 5 6 7 8 9 10 11',
      {
        bleu: 86.48454150926429,
        chrf: 83.59146436352319,
        'chrf++': 86.73205981110394,
        ter: 7.142857142857142,
      },
    ],
    [
      'words that stand twice',
      'a b a b c a b',
      'b a b a a b c',
      {
        bleu: 47.28708045015882,
        chrf: 37.77777777777778,
        'chrf++': 49.166666666666664,
        ter: 28.57142857142857,
      },
    ],
  ])('%s', (_, reference, answer, expected) => {
    for (const corpus of ['bleu', 'chrf', 'chrf++', 'ter'] as const) {
      expect([corpus, scoreOf(corpus, [reference], [answer])]).toEqual([
        corpus,
        expect.closeTo(expected[corpus], 10),
      ])
    }
  })
})

function scoreOf(corpus: Corpus, expected: readonly string[], given: readonly string[]): number {
  const values = expected.map((reference, at) => {
    return { kind: 'texts', reference, answer: given[at] ?? '' } as const
  })
  return corpusScore(corpus)(values)(Uint32Array.from(values.keys()))
}
