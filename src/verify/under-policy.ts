import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isIqError } from '../errors/index.ts'
import { readBytesNow } from '../files/index.ts'
import { drawOf, nodeEvalTypes, reportFiles } from '../report/index.ts'
import type { Decision, ReportFacts, Trust } from '../trust/index.ts'
import { type Check, Checklist } from './checklist.ts'
import type { ReadLog } from './log-evidence.ts'
import type { VerifyResult } from './result.ts'
import { Shelf, type ShelfPolicy } from './shelf.ts'
import { verifyWith } from './verify-folder.ts'

/** A policy, and what is at hand to look closer. */
export interface TrustPolicy extends ShelfPolicy {
  readonly trust: Trust
  /** The log, or its folder: withdrawals are looked for in it. */
  readonly log?: string | ReadLog
  readonly now: Date
  /** What is at hand, read already: for any number of calls. Default: read anew. */
  readonly shelf?: Shelf
}

/** What became of one bundle. */
export interface BundleOutcome {
  readonly path: string
  readonly checks: readonly Check[]
  readonly unchecked: readonly string[]
  /** undefined when it does not even hold by itself. */
  readonly facts: ReportFacts | undefined
  readonly result: VerifyResult
}

/** The reports of one node on one suite under one tiers file, decided together. */
export interface SubjectDecision {
  readonly decision: Decision
  readonly outcomes: readonly BundleOutcome[]
}

export interface PolicyResult {
  readonly decisions: readonly SubjectDecision[]
  /** Bundles that do not hold, whatever the policy. */
  readonly broken: readonly BundleOutcome[]
}

const bundleEnd = '.sigstore.json'
const proofEnd = '.tlog-proof'
const maxProofBytes = 256 * 1024

/**
 * Verifies reports under a trust policy: each by itself, with its proof of inclusion in a log, then all
 * of a node together. Folders without a bundle are searched for reports, one level down.
 * @throws IqError as `verifyFolder`; what does not verify is in the result instead
 */
export async function verifyUnderPolicy(
  paths: readonly string[],
  policy: TrustPolicy,
): Promise<PolicyResult> {
  const { trust, now } = policy
  // Policies and logs are read by who asks for them: others do not load them.
  const { decide, subjectOf } = await import('../trust/index.ts')
  const log = typeof policy.log === 'string' ? await readLog(trust, policy.log, now) : policy.log
  const outcomes: BundleOutcome[] = []
  const shelf = policy.shelf ?? new Shelf(policy)
  const evidence = await evidenceRooms()
  for (const path of paths.flatMap(bundlesIn)) {
    outcomes.push(await verifyBundle(path, policy, { shelf, log, evidence }))
  }

  const whole = outcomes.flatMap((outcome) =>
    outcome.facts === undefined ? [] : [{ outcome, facts: outcome.facts }],
  )
  const subjects = Map.groupBy(whole, ({ facts }) => subjectOf(facts))
  const decisions = [...subjects.values()].map((group) => ({
    decision: decide(
      trust,
      group.map(({ facts }) => facts),
      now.getTime(),
    ),
    outcomes: group.map(({ outcome }) => outcome),
  }))
  return { decisions, broken: outcomes.filter(({ facts }) => facts === undefined) }
}

/** Reads a whole log once, for any number of reports: whether it is sound is found with each of them. */
export async function readLog(trust: Trust, folder: string, now: Date): Promise<ReadLog> {
  const { readLogFor } = await import('./log-evidence.ts')
  return readLogFor(trust, folder, now)
}

function bundlesIn(path: string): readonly string[] {
  if (!isFolder(path)) return [path]
  const own = bundlesOf(path)
  if (own.length > 0) return own
  const below = readdirSync(path).sort()
  const found = below
    .map((name) => join(path, name))
    .filter(isFolder)
    .flatMap(bundlesOf)
  return found.length > 0 ? found : [path]
}

function bundlesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(bundleEnd))
    .sort()
    .map((name) => join(folder, name))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** What all reports of a call share. */
interface AtHand {
  readonly shelf: Shelf
  readonly log: ReadLog | undefined
  readonly evidence: Awaited<ReturnType<typeof evidenceRooms>>
}

/** What looks at logs, draws and time stamps: once for all reports, and not for who has no policy. */
async function evidenceRooms() {
  const { requireLaterWords, requireProof } = await import('./log-evidence.ts')
  const { requireDrawn } = await import('./draw-evidence.ts')
  const { requireTimestamps } = await import('./timestamp-evidence.ts')
  return { requireLaterWords, requireProof, requireDrawn, requireTimestamps }
}

async function verifyBundle(
  path: string,
  policy: TrustPolicy,
  atHand: AtHand,
): Promise<BundleOutcome> {
  const { trust, now } = policy
  const certifiers = [...trust.keys.values()].filter(({ roles }) => roles.includes('certifier'))
  const result = await verifyWith(atHand.shelf, path, {
    keys: certifiers.map(({ publicKey }) => publicKey),
    predicateTypes: nodeEvalTypes,
    clockSkewMs: trust.content.rules.clockSkewSeconds * 1000,
    now,
    operatorKeys: [...trust.keys.values()].map(({ publicKey }) => publicKey),
  })
  if (result.verdict === 'invalid' || result.content.kind === 'foreign') {
    return { path, result, checks: result.checks, unchecked: [], facts: undefined }
  }
  return completeWithLog({ path, result, content: result.content }, policy, atHand)
}

type Sound = Exclude<VerifyResult, { verdict: 'invalid' }>
interface SoundBundle {
  readonly path: string
  readonly result: Sound
  readonly content: Extract<Sound['content'], { kind: 'node-eval' }>
}

async function completeWithLog(
  { path, result, content }: SoundBundle,
  { trust, now }: TrustPolicy,
  { log, evidence }: AtHand,
): Promise<BundleOutcome> {
  const own = factsOf(path, result, content)
  const { requireLaterWords, requireProof, requireDrawn, requireTimestamps } = evidence
  const { report } = content
  const drawn = report && drawOf(report)
  const list = new Checklist()
  const unchecked = [...result.unchecked]
  const bytes = await proofBeside(path)
  let facts: ReportFacts | undefined
  try {
    const timestamps =
      result.signed.timestamps.length === 0
        ? []
        : await list.run('timestamps', () => requireTimestamps(result.signed, trust))
    const logged = bytes && (await list.run('log', () => requireProof(bytes, result.signed, trust)))
    const later =
      logged &&
      log &&
      (await list.run('withdrawals', () =>
        requireLaterWords(
          log,
          logged.opened,
          { ...own, ...logged, announcedAs: drawn?.intent.index ?? null },
          trust,
          now,
        ),
      ))
    const sources = {
      proof: drawn && (await readBeside(join(dirname(path), reportFiles.intentProof))),
      log,
    }
    const draw =
      report && drawn
        ? await list.run('draw', () => requireDrawn(drawn, report, sources, own.signers, trust))
        : ({ kind: 'free' } as const)
    facts = {
      ...own,
      draw,
      timestamps,
      log: logged === undefined ? null : { ...logged, later: later ?? null },
    }
    if (logged === undefined) unchecked.push('no proof beside the bundle that it is in a log')
    else if (log === undefined) unchecked.push('withdrawals were not looked for: name the --log')
  } catch (error) {
    if (!isIqError(error) || error.code !== 'VERIFICATION') throw error
  }
  return { path, result, checks: [...result.checks, ...list.checks], unchecked, facts }
}

async function proofBeside(path: string): Promise<Buffer | undefined> {
  if (!path.endsWith(bundleEnd)) return undefined
  return readBeside(`${path.slice(0, -bundleEnd.length)}${proofEnd}`)
}

/** A proof, where there is one. */
async function readBeside(path: string): Promise<Buffer | undefined> {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined
  return readBytesNow(path, { code: 'CONFIG', follow: false, most: maxProofBytes })
}

/** What a report that holds by itself says, as far as a policy asks for it. */
function factsOf(
  path: string,
  { signed, signers, checks, isJudged }: Sound,
  { statement, report }: SoundBundle['content'],
): Omit<ReportFacts, 'log' | 'draw' | 'timestamps'> {
  const { predicate } = statement
  const isDone = (name: Check['name']) => checks.some((check) => check.name === name && check.ok)
  return {
    source: path,
    payload: signed.payload,
    signers,
    node: {
      digest: predicate.node.id,
      operatorKeyid: report?.node.operator?.keyid ?? null,
    },
    suite: { name: predicate.suite.name, digest: predicate.suite.digest.sha256 },
    tiers: predicate.tiers.digest.sha256,
    harness: predicate.harness.version,
    score: predicate.score?.value ?? null,
    awarded: predicate.tiers.awarded,
    evaluatedAt: predicate.evaluatedAt,
    validUntil: predicate.validUntil,
    assurance: predicate.assuranceLevel,
    replayed: isDone('verdicts') && isJudged,
  }
}
