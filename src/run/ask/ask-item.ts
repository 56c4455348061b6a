import type { Sample } from '../../item/index.ts'
import type { Judge } from '../../judge/index.ts'
import type { Clock, Fault, Node } from '../../node/index.ts'
import type { Suite } from '../../suite/index.ts'
import { askRequests } from './ask-requests.ts'
import type { OpenItem } from './open-items.ts'
import type { PictureDesk } from './picture-desk.ts'

/** What asking one item needs. */
export interface AskParts {
  readonly suite: Suite
  /** One for each task of the suite. */
  readonly judges: readonly Judge[]
  readonly node: Node
  /** Where pictures go; undefined where none are asked for. */
  readonly desk?: PictureDesk | undefined
  readonly clock: Clock
  /** Give up at once; items in flight are lost. */
  readonly abort: AbortSignal
}

/** What one try at an item gave. */
export type ItemResult =
  | { readonly kind: 'answered'; readonly sample: Sample }
  | {
      readonly kind: 'failed'
      readonly fault: Fault
      /** The item's sample if it is given up: `missing`, which counts as wrong. */
      readonly given: Sample
    }

/** Asks one item once and judges the answers. */
export async function askItem(parts: AskParts, open: OpenItem): Promise<ItemResult> {
  const { suite, judges, node, desk, clock, abort } = parts
  const step = { position: open.position, task: open.task, item: open.item }
  const judge = judges[open.task]
  const item = suite.tasks[open.task]?.task.item(open.item)
  if (!judge || !item) throw new RangeError(`the suite has no task ${open.task}`)
  const answers = await askRequests(node, item.requests, { signal: abort, desk })
  const attempts = open.relays + answers.relays
  const answered = clock.date().toISOString()
  if (!answers.ok) {
    const { fault } = answers
    return { kind: 'failed', fault, given: { ...step, ...missing(fault), attempts, answered } }
  }
  const { record } = answers
  const judged = judge(item, record)
  return { kind: 'answered', sample: { ...step, ...judged, ...record, attempts, answered } }
}

function missing(fault: Fault) {
  return {
    outcome: 'missing' as const,
    reason: reasonOf(fault),
    score: 0,
    extracted: null,
    responses: [],
    finish: null,
    model: null,
    promptTokens: null,
    completionTokens: null,
    latencyMs: null,
    firstTokenMs: null,
  }
}

/** With the words of the node, which have been made fit to keep. */
function reasonOf(fault: Fault): string {
  if (fault.kind !== 'status') return fault.kind
  const status = `status ${fault.status}`
  return fault.detail === '' ? status : `${status}: ${fault.detail}`
}
