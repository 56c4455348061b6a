import { setTimeout } from 'node:timers/promises'
import type { Memory } from './memory.ts'
import { partsOf } from './page.ts'

/** How often a run is looked at; reading a long one takes longer, and then it waits longer. */
const leastMs = 1000
const restShare = 10

/** One server-sent event. */
interface Change {
  readonly event: 'parts' | 'finished'
  readonly data: string
}

/** What changes on the page of a run while it goes on, part by part, until it is finished. */
export async function* changes(memory: Memory, isOver: () => boolean): AsyncGenerator<Change> {
  const shown = new Map<string, string>()
  while (!isOver()) {
    const began = performance.now()
    const viewed = await memory.viewed()
    if (viewed.progress === undefined) {
      yield { event: 'finished', data: '{}' }
      return
    }
    const parts = Object.entries(partsOf(viewed)).map(
      ([id, { text }]) => [`part-${id}`, text] as const,
    )
    const changed = parts.filter(([id, text]) => shown.get(id) !== text)
    for (const [id, text] of changed) shown.set(id, text)
    if (changed.length > 0)
      yield { event: 'parts', data: JSON.stringify(Object.fromEntries(changed)) }
    await setTimeout(Math.max(leastMs, restShare * (performance.now() - began)))
  }
}
