import { IqError } from '../../errors/index.ts'
import type { Documents } from './documents.ts'

/** One split of a published dataset. */
export interface DatasetRequest {
  /** `owner/name`. */
  readonly path: string
  /** The configuration, `dataset_name`. */
  readonly name: string | undefined
  /** `dataset_kwargs.revision`; undefined is the newest. */
  readonly revision: string | undefined
  readonly split: string
}

/** Where datasets come from that are not files beside the suite. */
export interface DatasetSource {
  /** @throws IqError `DATA` when the split is not at hand */
  load(request: DatasetRequest): Promise<Documents>
}

/** Knows no dataset: every one must be fetched first. */
export const nothingFetched: DatasetSource = {
  load: ({ path, name, split }) => {
    const config = name === undefined ? '' : ` (${name})`
    return Promise.reject(
      new IqError('DATA', `dataset ${path}${config}, split '${split}': not fetched yet`, {
        next: 'Run: iqchains suites fetch',
      }),
    )
  },
}
