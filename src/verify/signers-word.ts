import type { Report, Statement } from '../report/index.ts'

/**
 * What a verified report says that nothing but its signer shows, one clause each. Everything else
 * follows from the transcript, the tiers and the suite.
 */
export function signersWord(
  { predicate }: Statement,
  report: Report | undefined,
  isReplayed: boolean,
): readonly string[] {
  const { assuranceLevel, validUntil, evaluatedAt } = predicate
  const isThirdParty = assuranceLevel === 'third_party'
  return [
    isReplayed
      ? 'that the node gave the answers of the transcript, when, and how fast'
      : 'every number: nothing was made again',
    isThirdParty ? 'that the certifier does not operate the node' : 'that it is of the operator',
    `evaluated ${evaluatedAt}, valid until ${validUntil}`,
    ...(report === undefined ? [] : wordOf(report)),
  ]
}

function wordOf(report: Report): string[] {
  const { run, settings, route, limits, harness, node } = report
  const { attempt, concurrency, timeoutMs } = settings
  return [
    `run ${run}, test number ${attempt} of the node`,
    ...(node.operator === null ? ['that nobody was shown to control the node'] : []),
    route === undefined
      ? 'by which route the node was asked'
      : `asked by the route '${route.kind}', ${route.covert ? 'covertly' : 'openly'}`,
    `${concurrency} relays in flight, ${timeoutMs} ms for each, and how the pace changed`,
    ...(limits.probes.length > 0 ? ['what became of the calls at the limits of chains'] : []),
    `version ${harness.version} of ${harness.name}`,
    ...(report.requests === undefined
      ? []
      : ['what was added to the requests, and what was left out']),
    ...(report.canaries === undefined ? [] : ['what was answered to items with wrong keys']),
    ...(report.seeds === undefined ? [] : ['what the node does with seeds']),
    ...(report.scale === undefined ? [] : ['the score on another scale']),
  ]
}
