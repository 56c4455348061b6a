import { checkSeeds } from '../examine/index.ts'
import { type Node, persistent } from '../node/index.ts'
import type { ChainVerdict, Reason } from '../verdict/index.ts'
import type { Session, SessionParts } from './session.ts'

const awaiting: ReadonlySet<Reason> = new Set(['seeds-not-checked', 'seeds-not-shown'])

/**
 * Checks what a node that draws does with seeds, where a chain only waits for it, and keeps what was found in
 * the journal. Rejects only when the signal aborts.
 */
export async function checkSeedsOfRun(
  verdicts: readonly ChainVerdict[],
  { run, suite }: Session,
  { node, clock, abort }: Pick<SessionParts, 'node' | 'clock' | 'abort'>,
): Promise<void> {
  if (!verdicts.some(({ reason }) => awaiting.has(reason))) return
  const request = suite.tasks
    .flatMap(({ task }) => task.item(0).requests)
    .find((request) => request.kind === 'picture')
  const prompt = request?.prompt ?? 'a photo of a clock'
  const isRefused = run.frozen.requests?.adjustments.some(({ parameter }) => parameter === 'seed')
  const asked: Node = persistent(node, clock)
  await run.journal.recordSeeds(await checkSeeds(asked, prompt, isRefused !== true, abort))
}
