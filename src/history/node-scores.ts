import type { PastReport } from './report-folder.ts'

/** The score that the latest whole run of each node showed; the node by its URL and model. */
export function latestScores(
  reports: readonly PastReport[],
): readonly { readonly name: string; readonly score: number }[] {
  const latest = new Map<string, number>()
  const oldestFirst = reports.toSorted((a, b) =>
    a.report.times.finished.localeCompare(b.report.times.finished),
  )
  for (const { report } of oldestFirst) {
    if (report.composite === null || report.settings.limit !== null) continue
    const model = report.node.model === null ? '' : ` (${report.node.model})`
    latest.set(`${report.node.url}${model}`, Number(report.composite.value))
  }
  return [...latest].map(([name, score]) => ({ name, score }))
}
