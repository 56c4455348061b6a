import type { ChainTerms } from '../chains/index.ts'
import type { Report } from '../report/index.ts'
import type { ReportFacts } from '../trust/index.ts'
import type { Check } from '../verify/index.ts'

/** A certificate that a report carries. */
export interface RegisteredCertificate {
  readonly chain: string
  readonly name: string
  readonly minScore: string | null
  /** Null in reports of version 1. */
  readonly terms: ChainTerms | null
}

/** How a run was made: what a change of its score may come from. */
export interface RunParameters {
  readonly protocol: string
  /** How answers are asked for and read. */
  readonly answerFormat: string
  readonly stream: boolean
  /** Which test of the node it is, from 1. */
  readonly attempt: number
  /** By which way, and whether the node could know; null where the report does not tell. */
  readonly route: { readonly kind: string; readonly covert: boolean } | null
  /** Models that the node said it used. */
  readonly reported: readonly string[]
  readonly harness: string
}

/** A run that was announced in the log and has no result yet: it counts as missed after its deadline. */
export interface PendingRun {
  /** Of the intent in the log. */
  readonly index: number
  /** RFC 3339. */
  readonly deadline: string
}

/** What the index keeps of a report: enough for lists, decisions and charts. */
export interface RegisteredReport {
  /** SHA-256 of its bundle, lower-case hex. */
  readonly digest: string
  /** Reports of one subject are decided together: node, suite and tiers. */
  readonly subject: string
  readonly node: { readonly digest: string; readonly url: string; readonly model: string | null }
  readonly suite: { readonly name: string; readonly version: string }
  readonly score: NonNullable<Report['composite']> | null
  /** Milliseconds to a whole answer; null when nothing was answered. */
  readonly p95Ms: number | null
  /** Relays of the run; null where the report does not tell. */
  readonly relays: number | null
  /** Whether the run was asked to its end: what was not is never ranked. */
  readonly complete: boolean
  readonly parameters: RunParameters
  readonly certificates: readonly RegisteredCertificate[]
  /** Index of the intent in the log that the report names; null: it names none. */
  readonly announcedAs: number | null
  /** Runs of its node that the log announces, with a result to come. */
  readonly pending: readonly PendingRun[]
  /** Without what depends on the clock: see `factsAt`. */
  readonly facts: ReportFacts
}

/** What was looked at when a report was registered. */
export interface ReportChecks {
  /** Every check, in order. */
  readonly checks: readonly Check[]
  /** What was not checked and why, one sentence each. */
  readonly unchecked: readonly string[]
}

/** A report that did not verify. */
export interface RejectedReport {
  /** Where it came from. */
  readonly source: string
  readonly digest: string
  /** The check that failed. */
  readonly check: string
  readonly reason: string
}
