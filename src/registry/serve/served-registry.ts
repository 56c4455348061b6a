import type { Signer } from '../../sign/index.ts'
import type { Trust } from '../../trust/index.ts'
import type { Registry } from '../registry.ts'
import type { SuitesAtHand } from '../suites-at-hand.ts'
import type { OperatorView } from './operator.ts'
import type { Receiving } from './receive.ts'

/** What a server of a registry is made of. */
export interface ServedRegistry {
  readonly registry: Registry
  /** The policy as it is now: asked for with each answer. */
  readonly trust: Trust
  /** Where the questions stand; undefined: answers are shown without. */
  readonly suites?: SuitesAtHand
  readonly version: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Undefined: nobody may hand in reports. */
  readonly receiving: Receiving | undefined
  /** Signs allowlists; undefined: there are none. */
  readonly signer?: Signer | undefined
  /** What of policy or log is refused just now. */
  readonly refusal?: string | undefined
  /** What operators on this machine see beside; undefined: nothing. */
  readonly operator?: OperatorView | undefined
  /** Ends the streams of events. */
  readonly stop?: AbortSignal
  /** Streams of events that are open at the same time, at most; default: 1,000. */
  readonly mostStreams?: number
  /** One line about each request, as JSON. */
  readonly log: (line: string) => void
}
