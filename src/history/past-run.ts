import type { Sample } from '../item/index.ts'

/** What a past run shows of one item. */
export type PastSample = Pick<Sample, 'task' | 'item' | 'score' | 'outcome'>

/** A run of the past, read back from its journal or its published report. */
export interface PastRun {
  readonly id: string
  readonly node: { readonly url: string; readonly model: string | null }
  readonly suite: { readonly name: string; readonly version: string; readonly digest: string }
  /** The samples that are stored, in the plan's order. @throws IqError when one cannot be read */
  samples(): AsyncIterable<PastSample>
}
