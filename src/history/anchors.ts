import type { Anchor } from '../calibration/index.ts'
import { IqError } from '../errors/index.ts'
import { latestScores } from './node-scores.ts'
import type { PastReport } from './report-folder.ts'

/**
 * The suite of a name as the latest of the reports was made on it.
 * @throws IqError `DATA` when none was
 */
export function suiteNamed(reports: readonly PastReport[], name: string): PastReport['suite'] {
  const latest = reports
    .filter(({ suite }) => suite.name === name)
    .toSorted((a, b) => a.report.times.finished.localeCompare(b.report.times.finished))
    .at(-1)
  if (latest !== undefined) return latest.suite
  throw new IqError('DATA', `none of the ${reports.length} reports is on the suite ${name}`, {
    next: `certify the anchors on it first: iqchains certify <url> --suite ${name}`,
  })
}

/** The nodes whose reports tell of both suites, each with its latest score on either. */
export function anchorsOf(
  reports: readonly PastReport[],
  own: string,
  reference: string,
): readonly Anchor[] {
  const scoresOn = (digest: string) =>
    latestScores(reports.filter(({ suite }) => suite.digest === digest))
  const references = new Map(scoresOn(reference).map(({ name, score }) => [name, score]))
  return scoresOn(own).flatMap(({ name, score }) => {
    const other = references.get(name)
    return other === undefined ? [] : [{ node: name, score, reference: other }]
  })
}
