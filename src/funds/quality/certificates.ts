import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describeError, IqError } from '../../errors/index.ts'
import type { Statement } from '../../report/index.ts'
import { decide, type Trust } from '../../trust/index.ts'
import {
  type BundleOutcome,
  type FolderPolicy,
  type VerifyResult,
  verifyFolder,
  verifyUnderPolicy,
} from '../../verify/index.ts'
import { momentsOf, type Week } from '../week/index.ts'
import type { HeldCertificate } from './certificate-source.ts'

/** Published reports, and what is at hand to look closer. */
export interface Registry extends Pick<FolderPolicy, 'tiersAtHand' | 'suitesAtHand'> {
  /** One folder for each report. */
  readonly folder: string
  /** USD per relay by chain, for reports of version 1, which name no price. */
  readonly prices: ReadonlyMap<string, string>
  readonly now: Date
  /** Told of reports that certify nothing, and why. */
  readonly note: (line: string) => void
}

/** The certificates that keys named by the user signed: at the times they state. */
export async function certificatesByKeys(
  registry: Registry,
  keys: readonly string[],
): Promise<HeldCertificate[]> {
  const { folder, now, note, prices } = registry
  const held: HeldCertificate[] = []
  for (const report of await reportsIn(folder)) {
    const result = await verifyFolder(report, { ...closer(registry), keys, now })
    const statement = statementOf(result)
    if (statement === undefined) {
      note(`${report}: not verified (${faultOf(result)}): it certifies nothing`)
    } else if (statement.predicate.assuranceLevel === 'self') {
      note(`${report}: certified by the operator of the node: it certifies nothing`)
    } else {
      const { evaluatedAt, validUntil } = statement.predicate
      const heldIn = (week: Week) =>
        evaluatedAt.slice(0, 19) < week.until && validUntil.slice(0, 19) > week.from
      held.push(...certificatesIn(statement, prices).map((one) => ({ ...one, heldIn })))
    }
  }
  return held
}

/**
 * The certificates that a trust policy believes at some moment of the week: so many operators as it asks
 * for must have awarded the chain.
 * @param log folder of the log, in which withdrawals are looked for
 */
export async function certificatesByPolicy(
  registry: Registry,
  { trust, log }: { readonly trust: Trust; readonly log?: string },
): Promise<HeldCertificate[]> {
  const { now, note, prices } = registry
  const reports = await reportsIn(registry.folder)
  const { decisions, broken } = await verifyUnderPolicy(reports, {
    ...closer(registry),
    trust,
    now,
    ...(log === undefined ? {} : { log }),
  })
  for (const { path, result } of broken) {
    note(`${path}: not verified (${faultOf(result)}): it certifies nothing`)
  }
  return decisions.flatMap(({ decision, outcomes }) => {
    const paths = outcomes.map(({ path }) => path).join(', ')
    for (const { code, detail } of decision.reasons) note(`${paths}: ${code}: ${detail}`)
    const awards = outcomes.flatMap((outcome) => awardsIn(outcome, prices))
    const cells = Map.groupBy(awards, ({ origin, chain }) => JSON.stringify([origin, chain]))
    return [...cells.values()].flatMap((of) => {
      const facts = of.map((award) => award.facts)
      const heldIn = (week: Week) =>
        momentsOf(week).some((moment) => decide(trust, facts, moment).verdict === 'verified')
      return of.map(({ facts: _, ...certificate }) => ({ ...certificate, heldIn }))
    })
  })
}

function closer({
  tiersAtHand,
  suitesAtHand,
}: Registry): Pick<FolderPolicy, 'tiersAtHand' | 'suitesAtHand'> {
  return {
    ...(tiersAtHand === undefined ? {} : { tiersAtHand }),
    ...(suitesAtHand === undefined ? {} : { suitesAtHand }),
  }
}

/** Folders with a report of a node; those of weeks, and what is only half written, are of no concern. */
async function reportsIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.part'))
      .map(({ name }) => join(folder, name))
      .filter((path) => existsSync(join(path, 'node.json')))
      .sort()
  } catch (cause) {
    throw new IqError('CONFIG', `${folder}: cannot be read: ${describeError(cause)}`, { cause })
  }
}

/** The statement of a report that holds, be it that its certificate has ended since. */
function statementOf(result: VerifyResult): Statement | undefined {
  if (result.verdict === 'invalid' || result.content.kind !== 'node-eval') return undefined
  return result.content.statement
}

function faultOf({ checks }: VerifyResult): string {
  const failed = checks.findLast(({ ok }) => !ok)
  return failed === undefined ? 'it is no report of a node' : `${failed.name}: ${failed.detail}`
}

/** The chains that a statement awards, at the prices that were signed. */
function certificatesIn({ predicate }: Statement, prices: ReadonlyMap<string, string>) {
  const { node, tiers, claims } = predicate
  return tiers.awarded.map((chain) => {
    const terms = claims.find((claim) => claim.chain === chain)?.terms
    const price = terms === undefined ? prices.get(chain) : terms.pricePerRelayUsd
    return { origin: node.endpointOrigin, chain, pricePerRelayUsd: price ?? null }
  })
}

function awardsIn({ result, facts }: BundleOutcome, prices: ReadonlyMap<string, string>) {
  const statement = statementOf(result)
  if (statement === undefined || facts === undefined) return []
  return certificatesIn(statement, prices).map((one) => ({ ...one, facts }))
}
