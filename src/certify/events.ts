import type { Protocol } from '../item/index.ts'
import type { NodeDescriptor } from '../node/index.ts'
import type { Report } from '../report/index.ts'
import type { Control, RunEvent } from '../run/index.ts'
import type { TaskShare } from '../verdict/index.ts'

/** What certifying a node tells while it goes on. */
export type CertifyEvent =
  /** It is found out how the node is to be asked. */
  | { readonly kind: 'preparing'; readonly what: 'node' }
  /** How the node is asked, as `doctor` found or as it answers now. */
  | { readonly kind: 'found'; readonly node: NodeDescriptor; readonly by: 'doctor' | 'asking' }
  /** A run cannot be read: nobody knows whose evidence it holds. */
  | { readonly kind: 'unreadable'; readonly run: string }
  /** A run has begun. */
  | ({
      readonly kind: 'begun'
      /** Counts the tests of the node on its budget of alpha, from 1. */
      readonly test: number
      /** The epoch whose alpha it has its share of; null: one alpha for ever. */
      readonly epoch: string | null
      /** Why no test of before goes on. */
      readonly because: 'first' | 'asked' | 'ended' | 'epoch'
    } & RunSubject)
  /** A run is announced in a log, as which test of its node. */
  | {
      readonly kind: 'announced'
      readonly origin: string
      readonly index: number
      readonly test: number
    }
  /** A run of before goes on. */
  | ({ readonly kind: 'continued'; readonly finished: string | null } & RunSubject)
  /** An interrupted run goes on. */
  | { readonly kind: 'resumed'; readonly run: string }
  /** A key pair was made for the certifier. */
  | { readonly kind: 'key-made'; readonly keyid: string; readonly path: string }
  /** Whether the operator's key was shown to control the node. */
  | { readonly kind: 'control'; readonly run: string; readonly control: Control }
  /** Items are asked from here on. */
  | { readonly kind: 'asking'; readonly tasks: readonly TaskShare[] }
  | RunEvent
  /** The report is in a log, and the proof beside it. */
  | { readonly kind: 'recorded'; readonly run: string; readonly index: number }
  /** The run was announced in a log, and nobody said where that is: it is not recorded. */
  | { readonly kind: 'unrecorded'; readonly run: string; readonly origin: string }
  /** The report lies in its folder. */
  | { readonly kind: 'published'; readonly folder: string; readonly report: Report }

/** The node and the suite of a run. */
export interface RunSubject {
  readonly run: string
  readonly node: {
    readonly url: string
    readonly protocol: Protocol
    readonly model: string | null
  }
  readonly suite: { readonly name: string; readonly version: string; readonly digest: string }
}

export type CertifyListener = (event: CertifyEvent) => void
