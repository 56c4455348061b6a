import { IqError } from '../errors/index.ts'
import { isContinued } from '../log/index.ts'
import { type Touched, touchedBy, withLaterWords } from './later.ts'
import type { RegisteredReport, RejectedReport, ReportChecks } from './record.ts'
import { examineReport, type RegistryPolicy } from './register.ts'
import type { FollowedLog, Objects, ReportIndex } from './store/index.ts'

/** What a log gave that was read again. */
export interface Followed {
  /** Entries of the log. */
  readonly size: number
  /** Reports of which it says something new. */
  readonly changed: number
}

/** Reports that are looked at without letting others ask in between. */
const portion = 100

/**
 * Takes over what the log of a policy says of the registered reports since it was read last; what it says
 * of a report for which it was never read is checked like a new one.
 * @returns undefined when there is no log, or nothing new in it
 * @throws IqError `VERIFICATION` for a log that is damaged, or does not continue the one that was read: then
 * nothing changes
 */
export async function followLog(
  index: ReportIndex,
  objects: Objects,
  policy: RegistryPolicy,
): Promise<Followed | undefined> {
  const { queries } = index
  const { log, trust } = policy
  const seen = queries.followed()
  if (log === undefined) return undefined
  const followed = stateOf(policy)
  if (followed === undefined) return undefined
  if (seen !== undefined) requireContinued(policy, seen)
  const { entries } = log.audit
  const from = seen?.policy === trust.digest ? seen.applied : 0
  const untold = queries.untold()
  const isSame = seen?.policy === trust.digest && seen.root === followed.root
  if (isSame && from === entries.length && untold.length === 0) return undefined

  const touched: Touched = touchedBy(entries, from)
  const again = new Set(untold)
  const changed: RegisteredReport[] = []
  for (const [at, digest] of queries.touched(touched).entries()) {
    if (at % portion === portion - 1) await new Promise(setImmediate)
    const before = again.has(digest) ? undefined : queries.find(digest)
    const after = before && withLaterWords(before, entries, trust)
    if (after && JSON.stringify(after) !== JSON.stringify(before)) changed.push(after)
  }
  const sound: [RegisteredReport, ReportChecks][] = []
  const rejected: RejectedReport[] = []
  for (const digest of again) {
    const examined = await examineReport(
      objects.folderOf(digest),
      digest,
      `objects/${digest}`,
      policy,
    )
    if (examined.kind === 'refused') rejected.push(examined.rejected)
    else sound.push([examined.report, examined.checked])
  }
  await index.follow(followed, changed, sound, rejected)
  return { size: entries.length, changed: changed.length + again.size }
}

/** The log of a policy as it is remembered. @throws IqError `VERIFICATION` when it is not sound */
export function stateOf({ log, trust }: RegistryPolicy): FollowedLog | undefined {
  if (log === undefined) return undefined
  const { opened, alarms, entries } = log.audit
  const fault = alarms.find(({ kind }) => kind !== 'overdue-intent')
  if (opened === undefined || fault !== undefined) fail(log.folder, fault?.detail ?? 'is no log')
  const { origin, size, root } = opened.checkpoint
  return { origin, size, root: root.toString('hex'), policy: trust.digest, applied: entries.length }
}

function requireContinued({ log }: RegistryPolicy, seen: FollowedLog): void {
  const checkpoint = log?.audit.opened?.checkpoint
  if (log === undefined || checkpoint === undefined) return
  const before = { ...seen, root: Buffer.from(seen.root, 'hex') }
  if (checkpoint.size < seen.size) fail(log.folder, `had ${seen.size} entries before`)
  if (isContinued(log.store, before, checkpoint)) return
  fail(log.folder, `does not continue the log of '${seen.origin}' that was read before`)
}

function fail(folder: string, reason: string): never {
  throw new IqError('VERIFICATION', `${folder}: ${reason}`, {
    next: 'what the log said before still counts; take a whole copy of it',
  })
}
