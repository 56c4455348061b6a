import pLimit from 'p-limit'
import { extractAnswer } from '../answer/index.ts'
import { type Node, persistent } from '../node/index.ts'
import { type CanaryItem, canariesOfRun } from '../suite/index.ts'
import { askRequests, type Errand } from './ask/index.ts'
import type { CanaryAnswer } from './journal/index.ts'
import type { Session, SessionParts } from './session.ts'

/** A canary that has not been answered yet, by its place among those of the run. */
interface OpenCanary {
  readonly at: number
  readonly item: CanaryItem
}

/**
 * The canaries of a run as errands among its items, each kept in the journal beside the score, whatever it
 * is. What gets no answer is left to `askLeftCanaries`.
 */
export async function canaryErrands(
  session: Session,
  { node, abort }: Pick<SessionParts, 'node' | 'abort'>,
): Promise<readonly Errand[]> {
  const { journal } = session.run
  const open = await openCanaries(session)
  return open.map(({ at, item }) => ({
    due: item.after,
    async run() {
      const said = await askCanary(node, item, abort)
      if (said !== undefined) await journal.recordCanary(at, said)
    },
  }))
}

/** Asks the canaries that a run of few items did not come to. Rejects only when the signal aborts. */
export async function askLeftCanaries(
  session: Session,
  { node, clock, abort }: Pick<SessionParts, 'node' | 'clock' | 'abort'>,
): Promise<void> {
  const { journal, frozen } = session.run
  const asked = persistent(node, clock)
  const atOnce = pLimit(frozen.concurrency)
  const open = await openCanaries(session)
  await Promise.all(
    open.map(({ at, item }) =>
      atOnce(async () =>
        journal.recordCanary(at, (await askCanary(asked, item, abort)) ?? 'unread'),
      ),
    ),
  )
}

async function openCanaries({ run, suite }: Session): Promise<readonly OpenCanary[]> {
  const { seed, limit } = run.frozen
  if (limit !== null) return []
  const asked = await run.journal.canaries()
  return [...canariesOfRun(suite, seed).entries()]
    .map(([at, item]) => ({ at, item }))
    .filter(({ at }) => !asked.has(at))
}

/** @returns undefined when no answer came */
async function askCanary(
  node: Node,
  { request, letters, right, published }: CanaryItem,
  signal: AbortSignal,
): Promise<CanaryAnswer | undefined> {
  const answers = await askRequests(node, [request], { signal })
  if (!answers.ok) return undefined
  const [text = ''] = answers.record.responses
  const extraction = extractAnswer('letter', text, { choices: letters })
  if (extraction.kind !== 'answer') return 'unread'
  if (extraction.value === right) return 'right'
  return extraction.value === published ? 'published' : 'other'
}
