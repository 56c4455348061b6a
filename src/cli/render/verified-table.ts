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

/** Reports of one node, suite and tiers that cannot all be right, a line for each two: nobody is believed more. */
export function contradictions(rows: readonly VerifiedRow[]): readonly string[] {
  const told = rows.flatMap(({ about, path }) => (about === undefined ? [] : [{ about, path }]))
  return told.flatMap((one, at) =>
    told
      .slice(at + 1)
      .filter((other) => isOfOne(one.about, other.about) && areApart(one.about, other.about))
      .map(
        (other) => `CONTRADICTION: ${one.about.node.endpointOrigin}: ${says(one)}; ${says(other)}`,
      ),
  )
}

type About = NonNullable<VerifiedRow['about']>

function isOfOne(one: About, other: About): boolean {
  const subject = ({ node, suite, tiers }: About) => [node.id, suite.digest, tiers].join()
  return subject(one) === subject(other)
}

/** Other chains, or scores whose intervals do not meet. */
function areApart(one: About, other: About): boolean {
  if (one.awarded.toSorted().join() !== other.awarded.toSorted().join()) return true
  if (one.score === null || other.score === null) return one.score !== other.score
  const [a, b] = [one.score.ci95, other.score.ci95]
  return Number(a.lower) > Number(b.upper) || Number(b.lower) > Number(a.upper)
}

function says({ about, path }: { readonly about: About; readonly path: string }): string {
  const chains = about.awarded.join(' ') || 'no chain'
  return `${path} says ${about.score?.value ?? 'no score'}, ${chains}`
}
