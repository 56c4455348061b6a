import { availableParallelism } from 'node:os'
import { answerOf, openScorer, requirePinned } from '../scorer/index.ts'
import { asksForPictures, detectorOf, type Suite } from '../suite/index.ts'
import type { PictureDesk } from './ask/index.ts'
import type { Journal } from './journal/index.ts'

/** Threads that look at pictures at most: each holds the weights once more. */
const mostThreads = 2

/** A desk for the pictures of a run; undefined where its suite asks for none. */
export function openDesk(
  suite: Suite,
  { pictures }: Journal,
): (PictureDesk & AsyncDisposable) | undefined {
  if (!asksForPictures(suite)) return undefined
  requirePinned(suite)
  const scorer = openScorer(Math.min(mostThreads, availableParallelism()), detectorOf(suite))
  return {
    async take(bytes, request) {
      const { findings, evidence } = await scorer.look(bytes, request)
      // Bytes that are no picture are not kept: what was wrong with them is told.
      if (evidence !== undefined) await pictures.put(bytes)
      return { ...answerOf(findings), evidence: evidence === undefined ? [] : [evidence] }
    },
    [Symbol.asyncDispose]: () => scorer.close(),
  }
}
