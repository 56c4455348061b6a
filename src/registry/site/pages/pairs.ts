import type { RegisteredReport } from '../../record.ts'
import type { Snapshot } from '../../snapshot.ts'
import type { Standing } from '../../standing.ts'

export type Pair = readonly [RegisteredReport, RegisteredReport]

/** Pairs of one chain that are written ahead: a static site cannot compare whatever it is asked. */
const mostOfChain = 10

/** The best nodes of a chain with their neighbours in rank; of one suite, as others do not compare. */
export function neighbours(standings: readonly Standing[]): readonly Pair[] {
  const ranked = standings
    .filter(({ state, report }) => state === 'valid' && report.complete && report.score !== null)
    .map(({ report }) => report)
  return ranked.slice(0, mostOfChain).flatMap((report, at): Pair[] => {
    const next = ranked[at + 1]
    return next !== undefined && isOneSuite(report, next) ? [[report, next]] : []
  })
}

export function isOneSuite(a: RegisteredReport, b: RegisteredReport): boolean {
  return a.facts.suite.digest === b.facts.suite.digest
}

/** Every pair that is written ahead, once. */
export function* pairsOf({ registry, trust, at }: Snapshot): Generator<Pair> {
  const given = new Set<string>()
  for (const chain of registry.chainIds()) {
    for (const pair of neighbours(registry.nodesOf(chain, trust, at))) {
      const key = pair.map(({ digest }) => digest).join()
      if (given.has(key)) continue
      given.add(key)
      yield pair
    }
  }
}
