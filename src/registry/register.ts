import { drawOf, type Report } from '../report/index.ts'
import { type ReportFacts, subjectOf } from '../trust/index.ts'
import {
  type BundleOutcome,
  type ReadLog,
  type TrustPolicy,
  verifyUnderPolicy,
} from '../verify/index.ts'
import { withLaterWords } from './later.ts'
import type { RegisteredReport, RejectedReport, ReportChecks } from './record.ts'

/** A policy whose log, where it has one, was read already: for any number of reports. */
export interface RegistryPolicy extends TrustPolicy {
  readonly log?: ReadLog
}

/** What a look at a report gave: its record, or why it does not count. */
export type Examined =
  | { readonly kind: 'sound'; readonly report: RegisteredReport; readonly checked: ReportChecks }
  | { readonly kind: 'refused'; readonly rejected: RejectedReport }

/** Verifies a report that the registry holds, or may hold, under the policy. */
export async function examineReport(
  folder: string,
  digest: string,
  source: string,
  policy: RegistryPolicy,
): Promise<Examined> {
  const { decisions, broken } = await verifyUnderPolicy([folder], policy)
  const refused = (check: string, reason: string): Examined => ({
    kind: 'refused',
    rejected: { source, digest, check, reason },
  })
  const [failed] = broken
  if (failed !== undefined) {
    const last = failed.checks.findLast(({ ok }) => !ok)
    return refused(last?.name ?? 'report', last?.detail ?? 'does not hold')
  }
  const outcome = decisions[0]?.outcomes[0]
  const record = outcome && recordOf(outcome, digest)
  if (!outcome || !record) return refused('report', 'report.json is not beside the bundle')
  const { checks, unchecked } = outcome
  const entries = policy.log?.audit.entries ?? []
  const report = withLaterWords(record, entries, policy.trust)
  return { kind: 'sound', report, checked: { checks, unchecked } }
}

function recordOf({ facts, result }: BundleOutcome, digest: string): RegisteredReport | undefined {
  if (facts === undefined || result.verdict === 'invalid') return undefined
  const { content } = result
  const report = content.kind === 'node-eval' ? content.report : undefined
  if (report === undefined) return undefined
  const named: ReportFacts = { ...facts, source: digest }
  return {
    digest,
    subject: subjectOf(facts),
    node: { digest: facts.node.digest, url: report.node.url, model: report.node.model },
    suite: { name: report.suite.name, version: report.suite.version },
    score: report.composite,
    p95Ms: report.latency?.p95Ms ?? null,
    relays: report.relays === undefined ? null : report.relays.samples + report.relays.further,
    complete: isComplete(report),
    parameters: parametersOf(report),
    certificates: report.verdicts
      .filter(({ verdict }) => verdict === 'certified')
      .map(({ chain, name, minScore, terms }) => ({ chain, name, minScore, terms })),
    announcedAs: drawOf(report)?.intent.index ?? null,
    pending: [],
    facts: named,
  }
}

const open: ReadonlySet<string> = new Set(['undecided', 'suite-not-finished', 'limited-run'])

/** Whether nothing was left to ask. */
function isComplete({ composite, settings, verdicts }: Report): boolean {
  return (
    composite !== null &&
    settings.limit === null &&
    !verdicts.some(({ reason }) => open.has(reason))
  )
}

function parametersOf({
  node,
  suite,
  settings,
  route,
  harness,
}: Report): RegisteredReport['parameters'] {
  return {
    protocol: node.protocol,
    answerFormat: suite.answerFormat,
    stream: settings.stream,
    attempt: settings.attempt,
    route: route ?? null,
    reported: node.modelReported,
    harness: harness.version,
  }
}
