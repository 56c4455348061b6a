import { IqError } from '../../errors/index.ts'
import { linearEquating } from '../../inference/index.ts'
import type { Scale } from './schema.ts'

/** A suite by its content. */
export type ScaledSuite = Scale['suite']

/** A node that was asked both suites: its scores, 0-100. */
export type Anchor = Scale['anchors'][number]

/** Fewer anchors leave the line to chance. */
const fewestAnchors = 8

/**
 * Equates a suite to a reference scale by nodes that were asked both.
 * @param before the scale that it has now, whose version is followed by the next
 * @throws IqError `DATA` when the anchors are too few or all alike
 */
export function equateSuite(
  suite: ScaledSuite,
  to: Scale['to'],
  anchors: readonly Anchor[],
  before: Scale | undefined,
): Scale {
  if (anchors.length < fewestAnchors) {
    throw new IqError(
      'DATA',
      `${suite.name} and ${to.name}: ${anchors.length} nodes were asked both, and ${fewestAnchors} are needed`,
      { next: 'name more folders of reports with --anchors' },
    )
  }
  try {
    const line = linearEquating(anchors.map(({ score, reference }) => [score, reference]))
    return {
      schema: 'iqchains/scale/v1',
      version: (before?.version ?? 0) + 1,
      suite,
      to,
      method: 'linear, one group',
      ...line,
      anchors: [...anchors],
    }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new IqError('DATA', `${suite.name} and ${to.name}: ${cause.message}`, { cause })
  }
}
