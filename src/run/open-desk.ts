import { availableParallelism } from 'node:os'
import { IqError } from '../errors/index.ts'
import { openScorer, pinnedWeights, scorerVersion, writeFindings } from '../scorer/index.ts'
import { asksForPictures, type Suite } from '../suite/index.ts'
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
  requireScorer(suite)
  const scorer = openScorer(Math.min(mostThreads, availableParallelism()))
  return {
    async take(bytes, request) {
      const { findings, evidence } = await scorer.look(bytes, request)
      // Bytes that are no picture are not kept: what was wrong with them is told.
      if (evidence !== undefined) await pictures.put(bytes)
      const isFlat = findings.kind === 'read' && findings.flat
      return {
        text: writeFindings(findings),
        finish: isFlat ? 'filtered' : 'stop',
        evidence: evidence === undefined ? [] : [evidence],
      }
    },
    [Symbol.asyncDispose]: () => scorer.close(),
  }
}

/**
 * Requires that pictures are looked at as the suite says: another version, or other weights, may see
 * something else.
 * @throws IqError `SUITE`
 */
function requireScorer({ directory, scorer }: Pick<Suite, 'directory' | 'scorer'>): void {
  const names = new Set([...Object.keys(pinnedWeights), ...Object.keys(scorer?.weights ?? {})])
  const other = [...names].find((name) => scorer?.weights[name] !== pinnedWeights[name])
  if (scorer?.version === scorerVersion && other === undefined) return
  const what =
    other === undefined ? `version ${scorer?.version ?? 'none'}` : `other weights (${other})`
  throw new IqError('SUITE', `${directory}: is pinned to ${what} of the scorer`, {
    next: 'use a version of the suite, or of the program, that fits',
  })
}
