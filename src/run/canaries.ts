import pLimit from 'p-limit'
import { extractAnswer } from '../answer/index.ts'
import { type Node, persistent } from '../node/index.ts'
import { type CanaryItem, canariesOfRun } from '../suite/index.ts'
import { askRequests } from './ask/index.ts'
import type { CanaryCount } from './journal/index.ts'
import type { Session, SessionParts } from './session.ts'

/**
 * Asks the canaries of a run, once, and keeps what was answered in the journal: beside the score, whatever
 * it is. Rejects only when the signal aborts.
 */
export async function askCanaries(
  { run, suite }: Session,
  { node, clock, abort }: Pick<SessionParts, 'node' | 'clock' | 'abort'>,
): Promise<void> {
  const { seed, limit, concurrency } = run.frozen
  const items = limit === null ? canariesOfRun(suite, seed) : []
  if (items.length === 0 || (await run.journal.canaries()) !== undefined) return
  const asked = persistent(node, clock)
  const atOnce = pLimit(concurrency)
  const said = await Promise.all(items.map((item) => atOnce(() => askCanary(asked, item, abort))))
  const count = (kind: keyof CanaryCount) => said.filter((one) => one === kind).length
  await run.journal.recordCanaries({
    right: count('right'),
    published: count('published'),
    other: count('other'),
    unread: count('unread'),
  })
}

async function askCanary(
  node: Node,
  { request, letters, right, published }: CanaryItem,
  signal: AbortSignal,
): Promise<keyof CanaryCount> {
  const answers = await askRequests(node, [request], { signal })
  if (!answers.ok) return 'unread'
  const extraction = extractAnswer('letter', answers.record.responses[0] ?? '', {
    choices: letters,
  })
  if (extraction.kind !== 'answer') return 'unread'
  if (extraction.value === right) return 'right'
  return extraction.value === published ? 'published' : 'other'
}
