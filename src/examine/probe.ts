import type { TextProtocol } from '../item/index.ts'
import { type Completion, describeFault, type RelayResult } from '../node/index.ts'
import type { Learned } from './capabilities.ts'
import type { ExaminedNode } from './examined-node.ts'
import { type Finding, info, warn } from './finding.ts'

/** What is known of a node before the probes. */
export interface Spoken {
  /** The protocol that a run would use. */
  readonly protocol: TextProtocol
  /** Every protocol it answers. */
  readonly protocols: readonly TextProtocol[]
  /** Its first answer, in `protocol`. */
  readonly first: Completion
}

export interface Probed {
  readonly findings: readonly Finding[]
  /** Facts that a run can use. */
  readonly learned?: Partial<Learned>
}

/**
 * Examines one thing: asks, then judges by pure functions. `learned` is what the probes before it
 * found. Rejects only when the run is aborted.
 */
export type Probe = (
  subject: ExaminedNode,
  spoken: Spoken,
  learned: Partial<Learned>,
) => Promise<Probed>

/** A probe that asks nothing. */
export type Look = (subject: ExaminedNode) => Promise<Probed>

/** A probe that only got a fault. */
export function unanswered(id: string, relay: RelayResult & { readonly ok: false }): Probed {
  const text = `cannot be told: ${describeFault(relay.fault)}`
  return { findings: [warn(id, text, 'look into the log of the node, then try again')] }
}

/** A probe whose answers were empty, as those of models that reason unseen are. */
export function untold(id: string): Finding {
  return info(id, 'cannot be told: answers of a few tokens are empty')
}
