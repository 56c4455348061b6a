import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Snapshot } from '../snapshot.ts'
import type { Memory } from './memory.ts'
import type { ServedRegistry } from './served-registry.ts'

/** How often the state is looked at: it changes by the clock, too. */
const everyMs = 1000
/** Pairs of a node and a chain, with how the node stands. */
export type States = ReadonlyMap<
  string,
  { readonly node: string; readonly chain: string; readonly state: string }
>

/** Tells of each node whose state on a chain changes, from now on (server-sent events). */
export function events(
  context: Context,
  { registry, trust, now }: ServedRegistry,
  memory: Memory<States>,
): Response {
  const statesAt = (at: Date) => memory.recall('states', () => statesOf({ registry, trust, at }))
  return streamSSE(context, async (stream) => {
    let known = statesAt(new Date(now()))
    await stream.writeSSE({ event: 'ready', data: JSON.stringify({ nodes: known.size }) })
    const isOver = () => stream.aborted || stream.closed
    while (!isOver()) {
      await stream.sleep(everyMs)
      if (isOver()) return
      const at = new Date(now())
      const states = statesAt(at)
      for (const [key, one] of states) {
        if (known.get(key)?.state === one.state) continue
        await stream.writeSSE({
          event: 'standing',
          data: JSON.stringify({ ...one, at: at.toISOString() }),
        })
      }
      for (const [key, one] of known) {
        if (states.has(key)) continue
        const ended = { ...one, state: 'expired', at: at.toISOString() }
        await stream.writeSSE({ event: 'standing', data: JSON.stringify(ended) })
      }
      known = states
    }
  })
}

function statesOf({ registry, trust, at }: Snapshot): States {
  return new Map(
    registry.chainIds().flatMap((id) =>
      registry.nodesOf(id, trust, at).map(({ report, state }) => {
        const node = report.node.digest
        return [`${node} ${id}`, { node, chain: id, state }] as const
      }),
    ),
  )
}
