import type { Announcement } from '../api/index.ts'
import type { Snapshot } from '../snapshot.ts'

type Listener = (told: readonly Announcement[]) => void

/** How often the states are looked at: they change by the clock, too. */
const everyMs = 1000

/**
 * Tells of each node whose state on a chain changes: one look a second for all who listen, none while
 * nobody does.
 */
export class Announcer {
  readonly #snapshot: () => Snapshot
  readonly #listeners = new Set<Listener>()
  #states: States = new Map()
  #timer: NodeJS.Timeout | undefined

  constructor(snapshot: () => Snapshot) {
    this.#snapshot = snapshot
  }

  get listening(): number {
    return this.#listeners.size
  }

  /** Pairs of a node and a chain that were looked at last. */
  get known(): number {
    return this.#states.size
  }

  /** @returns ends it */
  listen(listener: Listener): () => void {
    if (this.#listeners.size === 0) {
      this.#states = statesOf(this.#snapshot())
      this.#timer = setInterval(() => this.#look(), everyMs).unref()
    }
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) clearInterval(this.#timer)
    }
  }

  #look(): void {
    const snapshot = this.#snapshot()
    const states = statesOf(snapshot)
    const told = changes(this.#states, states, snapshot.at)
    this.#states = states
    if (told.length === 0) return
    for (const listener of this.#listeners) listener(told)
  }
}

type States = ReadonlyMap<string, Omit<Announcement, 'at'>>

function statesOf({ registry, trust, at }: Snapshot): States {
  return new Map(
    registry.chainIds().flatMap((id) =>
      registry.nodesOf(id, trust, at).map(({ report, state }) => {
        const node = report.node.digest
        return [`${report.subject} ${id}`, { node, chain: id, state }] as const
      }),
    ),
  )
}

/** What is no longer there has ended. */
function changes(before: States, after: States, at: Date): readonly Announcement[] {
  const time = at.toISOString()
  const came = [...after]
    .filter(([key, { state }]) => before.get(key)?.state !== state)
    .map(([, one]) => ({ ...one, at: time }))
  const ended = [...before]
    .filter(([key]) => !after.has(key))
    .map(([, one]) => ({ ...one, state: 'expired' as const, at: time }))
  return [...came, ...ended]
}
