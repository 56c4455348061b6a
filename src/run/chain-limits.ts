import type { Chain } from '../chains/index.ts'
import { IqError } from '../errors/index.ts'
import { checkPrompts, describePrompts, probeLimits } from '../examine/index.ts'
import { type Node, persistent } from '../node/index.ts'
import { isFresh } from '../suite/index.ts'
import {
  type ChainVerdict,
  decidedChains,
  limitsKey,
  type Plan,
  type Reason,
  type SequentialTest,
} from '../verdict/index.ts'
import type { Session, SessionParts } from './session.ts'
import { settingsOf } from './verdict-settings.ts'

/** Prompts of generated items grow to the limit of their suite and no further: these many show the longest. */
const generatedChecked = 400

/** The chains with limits that a run decides. */
export function limitedChains(session: Session): readonly Chain[] {
  return decidedChains(settingsOf(session)).filter(({ limits }) => limits !== null)
}

/**
 * Requires, before the first item is asked, that every call of a run lies within the limits of the
 * chains it decides: a node that keeps them would drop larger ones. What was counted is kept in the
 * journal.
 * @throws IqError `CONFIG` naming the longest prompt and the chain
 */
export async function requireFit(
  session: Session,
  { plan, sequentialTest }: { readonly plan: Plan; readonly sequentialTest: SequentialTest },
  node: Node,
  signal: AbortSignal,
): Promise<void> {
  const { run, suite, tiers } = session
  const chains = limitedChains(session)
  if (chains.length === 0) return
  const most = isFresh(suite) ? generatedChecked : Number.POSITIVE_INFINITY
  const steps = plan.steps().take(Math.min(sequentialTest.most, most))
  const known = await run.journal.prompts()
  const check = known ?? (await checkPrompts(node, suite, steps, signal))
  for (const { id, limits } of chains) {
    const excess = limits && describePrompts(check, limits)
    if (!excess) continue
    throw new IqError(
      'CONFIG',
      `${suite.name} ${suite.version} is too large for ${id}: ${excess}`,
      {
        next: `show fewer examples ("shots": "fit" in suite.json), or set other limits in ${tiers.path}`,
      },
    )
  }
  if (known === undefined) await run.journal.recordPrompts(check)
}

/**
 * Probes the limits of the chains that only wait for it, also again where calls only failed, and keeps
 * what was found in the journal. Rejects only when the signal aborts.
 */
export async function probeChains(
  verdicts: readonly ChainVerdict[],
  { run }: Session,
  { node, clock, listener, abort }: Pick<SessionParts, 'node' | 'clock' | 'listener' | 'abort'>,
): Promise<void> {
  const waiting = verdicts.flatMap(({ reason, chain: { limits } }) =>
    awaiting.has(reason) && limits !== null ? [limits] : [],
  )
  const distinct = new Map(waiting.map((limits) => [limitsKey(limits), limits]))
  for (const limits of distinct.values()) {
    const { inputTokens, outputTokens } = limits
    listener({ kind: 'probing', inputTokens, outputTokens })
    await run.journal.recordLimits(await probeLimits(persistent(node, clock), limits, abort))
    listener({ kind: 'probed' })
  }
}

const awaiting: ReadonlySet<Reason> = new Set(['limits-not-probed', 'limits-not-shown'])
