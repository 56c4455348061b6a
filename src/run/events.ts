import type { Sample } from '../item/index.ts'
import type { Fault } from '../node/index.ts'

/** Told while an item waits to be asked again, so that waiting is visible. */
interface RetryNotice {
  /** 1 for the first further try. */
  readonly retry: number
  readonly delayMs: number
  readonly reason: string
}

/** What a run tells while it goes on. */
export type RunEvent =
  | {
      readonly kind: 'started'
      readonly run: string
      /** Steps of the plan. */
      readonly total: number
      /** Steps already answered by an earlier session. */
      readonly done: number
    }
  /** The tokens of the longest prompts are counted, before the first item. */
  | { readonly kind: 'preparing'; readonly what: 'prompts' }
  /** An item is asked, or asked again. */
  | { readonly kind: 'sent'; readonly position: number }
  /** What was asked came back, or was given up. */
  | { readonly kind: 'came'; readonly position: number }
  /** An item has no answer yet and is asked again later. */
  | { readonly kind: 'retrying'; readonly position: number; readonly notice: RetryNotice }
  /**
   * Nothing new is asked until the item at this position has an outcome: the other answers are expected
   * to suffice.
   */
  | { readonly kind: 'held'; readonly position: number }
  /** The sample is on disk. */
  | { readonly kind: 'stored'; readonly sample: Sample }
  | {
      readonly kind: 'load'
      readonly inFlight: number
      /** In flight at most, now. */
      readonly limit: number
      /** In flight at most, ever. */
      readonly cap: number
    }
  /** The node does not answer control requests; the next comes after a wait. */
  | {
      readonly kind: 'away'
      readonly fault: Fault
      readonly waitMs: number
      /** Control requests until the run ends. */
      readonly left: number
    }
  | { readonly kind: 'back' }
  /** Calls are sent at the limits of a chain; long answers are asked for. */
  | { readonly kind: 'probing'; readonly inputTokens: number; readonly outputTokens: number }
  | { readonly kind: 'probed' }

export type Listener = (event: RunEvent) => void
