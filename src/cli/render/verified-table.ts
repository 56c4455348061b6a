import { table } from './table.ts'
import type { aboutReport } from './verification.ts'

/** What became of one of many reports. */
export interface VerifiedRow {
  readonly path: string
  readonly word: string
  /** undefined where nothing of it may be shown. */
  readonly about: ReturnType<typeof aboutReport> | undefined
  readonly failure: string | undefined
}

/** Many reports, a line each; of one that does not verify no score is shown. */
export function verifiedTable(rows: readonly VerifiedRow[]): string {
  const head = ['verdict', 'node', 'score', 'chains', 'suite', 'valid until', 'report']
  const lines = rows.map(({ word, about, path }) => [
    word,
    about?.node.endpointOrigin ?? '-',
    about?.score?.value ?? '-',
    about === undefined ? '-' : about.awarded.join(' ') || 'none',
    about === undefined ? '-' : `${about.suite.name} ${about.suite.version}`,
    about?.validUntil.slice(0, 10) ?? '-',
    path,
  ])
  const left = head.map((name) => (name === 'score' ? ('right' as const) : ('left' as const)))
  return table(head, lines, left)
}
