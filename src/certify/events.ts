import type { RetryNotice } from '../node/index.ts'
import type { Sample } from '../score/index.ts'

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
  | { readonly kind: 'retrying'; readonly position: number; readonly notice: RetryNotice }
  /** The sample is on disk. */
  | { readonly kind: 'stored'; readonly sample: Sample }

export type Listener = (event: RunEvent) => void
