import { sha256Hex } from '../../digest/index.ts'
import type { ReportFacts } from '../../trust/index.ts'
import type { RegisteredReport, RunParameters } from '../record.ts'

/** What the reports of one certifier on one suite mostly have in common: written once. */
export interface Common extends Pick<RegisteredReport, 'suite' | 'certificates'> {
  readonly parameters: Pick<RunParameters, 'protocol' | 'answerFormat' | 'stream' | 'harness'>
  readonly facts: Pick<
    ReportFacts,
    'signers' | 'suite' | 'tiers' | 'harness' | 'awarded' | 'assurance' | 'replayed'
  >
}

/** What is of one report alone. Without names of its members: some hundred are read for one answer. */
export type Own = readonly [
  digest: string,
  node: RegisteredReport['node'],
  operatorKeyid: string | null,
  payload: string,
  evaluatedAt: string,
  validUntil: string,
  counted: ReportFacts['score'],
  result: readonly [
    score: RegisteredReport['score'],
    p95Ms: number | null,
    relays: number | null,
    complete: boolean,
    announcedAs: number | null,
    pending: RegisteredReport['pending'],
  ],
  run: readonly [attempt: number, route: RunParameters['route'], reported: readonly string[]],
  evidence: readonly [
    draw: ReportFacts['draw'],
    log: ReportFacts['log'],
    timestamps: ReportFacts['timestamps'],
  ],
]

/** Digits of a mark. */
const markDigits = 32

/** What a report is kept as: a mark of the whole, its own text, and what it has in common with others. */
export function textsOf(report: RegisteredReport) {
  const [own, common] = [JSON.stringify(ownOf(report)), JSON.stringify(commonOf(report))]
  return { mark: markOf(own + common), own, common: { mark: markOf(common), text: common } }
}

function commonOf({ suite, certificates, parameters, facts }: RegisteredReport): Common {
  const { protocol, answerFormat, stream, harness } = parameters
  const { signers, suite: pinned, tiers, harness: version, awarded, assurance, replayed } = facts
  return {
    suite,
    certificates,
    parameters: { protocol, answerFormat, stream, harness },
    facts: { signers, suite: pinned, tiers, harness: version, awarded, assurance, replayed },
  }
}

function ownOf({ node, parameters, facts, ...report }: RegisteredReport): Own {
  return [
    report.digest,
    node,
    facts.node.operatorKeyid,
    facts.payload,
    facts.evaluatedAt,
    facts.validUntil,
    facts.score,
    [
      report.score,
      report.p95Ms,
      report.relays,
      report.complete,
      report.announcedAs,
      report.pending,
    ],
    [parameters.attempt, parameters.route, parameters.reported],
    [facts.draw, facts.log, facts.timestamps],
  ]
}

/** Begins the SHA-256 of a text. */
function markOf(text: string): string {
  return sha256Hex(text).slice(0, markDigits)
}
