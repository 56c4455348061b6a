import { readdirSync } from 'node:fs'
import { IqError, isIqError } from '../../errors/index.ts'
import { type Comparison, compareRuns, type Difference } from '../../history/index.ts'
import { readSide } from '../compared-side.ts'
import type { RegisteredReport } from '../record.ts'
import type { Registry } from '../registry.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Standing } from '../standing.ts'
import type { ChainNodes, Chains, ComparisonAnswer, NodeAnswer, ReportAnswer } from './schemas.ts'

/** Nodes of one page of `chainNodes`. */
const pageSize = 500

export function chains({ registry, trust, at }: Snapshot): Chains {
  return {
    asOf: stamp(at),
    chains: registry
      .chains(trust, at)
      .map(({ valid, ...chain }) => ({ ...chain, validNodes: valid })),
  }
}

/**
 * Nodes with a certificate for a chain, page by page.
 * @param after cursor: `next` of the page before; it holds its place whatever is added meanwhile
 * @param size nodes of a page; default 500
 * @returns undefined when nobody was ever certified for the chain
 * @throws IqError `USAGE` for a text that is no cursor
 */
export function chainNodes(
  { registry, trust, at }: Snapshot,
  chain: string,
  after?: string,
  size = pageSize,
): ChainNodes | undefined {
  const from = after === undefined ? undefined : readCursor(after)
  if (!registry.chainIds().includes(chain)) return undefined
  const all = registry.nodesOf(chain, trust, at)
  const rest = from === undefined ? all : all.filter((one) => isAfter(placeOf(one), from))
  const page = rest.slice(0, size)
  const last = page.at(-1)
  return {
    asOf: stamp(at),
    chain,
    nodes: page.map(nodeOf),
    next: rest.length > size && last !== undefined ? cursorOf(placeOf(last)) : null,
  }
}

/** Where a node stands in the list: by its score, then by the digest of its report. */
interface Place {
  readonly score: number
  readonly digest: string
}

function placeOf({ report }: Standing): Place {
  return { score: Number(report.score?.value ?? -1), digest: report.digest }
}

function isAfter(one: Place, other: Place): boolean {
  return one.score === other.score ? one.digest > other.digest : one.score < other.score
}

function cursorOf({ score, digest }: Place): string {
  return `${score}~${digest}`
}

function readCursor(text: string): Place {
  const [, score, digest = ''] = /^(-1|\d{1,3}(?:\.\d{1,2})?)~([0-9a-f]{64})$/u.exec(text) ?? []
  if (score !== undefined) return { score: Number(score), digest }
  throw new IqError('USAGE', "'after' is no cursor; take 'next' of the page before")
}

function nodeOf({ state, report, until, operators }: Standing): ChainNodes['nodes'][number] {
  const { node, p95Ms, digest } = report
  return {
    node: node.digest,
    url: node.url,
    model: node.model,
    state,
    score: scoreOf(report),
    p95Ms,
    validUntil: until,
    operators: [...operators],
    report: digest,
  }
}

/** @param id digest of the node, or its URL; undefined when no report is of it */
export function node({ registry, trust, at }: Snapshot, id: string): NodeAnswer | undefined {
  const reports = registry.reportsOf(id)
  const newest = reports.at(-1)
  if (newest === undefined) return undefined
  return {
    asOf: stamp(at),
    node: newest.node.digest,
    url: newest.node.url,
    model: newest.node.model,
    chains: registry.standingsOf(newest.node.digest, trust, at).map((standing) => ({
      chain: standing.chain,
      state: standing.state,
      validUntil: standing.until,
      operators: [...standing.operators],
      reasons: standing.state === 'valid' ? [] : standing.reasons.map(({ code }) => code),
      report: standing.report.digest,
    })),
    reports: reports.map((report) => ({
      report: report.digest,
      suite: `${report.suite.name} ${report.suite.version}`,
      score: scoreOf(report),
      evaluatedAt: report.facts.evaluatedAt,
      validUntil: report.facts.validUntil,
      chains: report.certificates.map(({ chain }) => chain),
    })),
  }
}

export function report(
  { registry }: { readonly registry: Registry },
  digest: string,
): ReportAnswer | undefined {
  const record = registry.report(digest)
  if (record === undefined) return undefined
  const { checks, unchecked } = registry.checksOf(digest)
  return {
    report: digest,
    node: record.node.digest,
    checks: checks.map(({ name, ok, detail }) => ({ name, ok, detail })),
    unchecked: [...unchecked],
    files: readdirSync(registry.folderOf(digest)).sort(),
  }
}

/**
 * Two nodes by their newest reports.
 * @param a digest or URL of a node, or digest of a report; undefined when nothing of the name is registered
 * @throws IqError `USAGE` for reports of different suites, and where a transcript is missing or cannot be read
 */
export async function compare(
  { registry }: { readonly registry: Registry },
  a: string,
  b: string,
): Promise<ComparisonAnswer | undefined> {
  const [first, second] = [registry.newestNamed(a), registry.newestNamed(b)]
  if (first === undefined || second === undefined) return undefined
  const found = await comparisonOf(registry, first, second)
  const { suite, method, asked, pairs, tasks, discordant } = found
  return {
    first: { ...comparedSide(first), asked: asked.first },
    second: { ...comparedSide(second), asked: asked.second },
    suite: `${suite.name} ${suite.version}`,
    method,
    pairs,
    difference: differenceOf(found.composite),
    anytime: differenceOf(found.anytime),
    ...discordant,
    tasks: tasks.map((task) => ({
      name: task.name,
      pairs: task.pairs,
      difference: differenceOf(task.difference),
    })),
  }
}

async function comparisonOf(
  registry: Registry,
  first: RegisteredReport,
  second: RegisteredReport,
): Promise<Comparison> {
  try {
    const [one, other] = await Promise.all([
      readSide(registry.folderOf(first.digest)),
      readSide(registry.folderOf(second.digest)),
    ])
    return compareRuns(one.run, other.run)
  } catch (cause) {
    if (!isIqError(cause)) throw cause
    throw new IqError('USAGE', `they cannot be compared: ${cause.message}`, { cause })
  }
}

function comparedSide(report: RegisteredReport) {
  const { node, digest } = report
  return { report: digest, node: node.digest, url: node.url, score: scoreOf(report) }
}

function differenceOf(difference: Difference | null) {
  return difference && { value: difference.value, ...difference.interval }
}

function scoreOf({ score }: RegisteredReport) {
  return score && { value: score.value, lower: score.lower, upper: score.upper, n: score.n }
}

function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}
