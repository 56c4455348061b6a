import { existsSync } from 'node:fs'
import { cachedFile } from '../lm-eval/index.ts'
import type { Suite } from '../suite/index.ts'
import { download } from './download.ts'
import type { HubOptions } from './hub-datasets.ts'

/**
 * Brings the detector that a picture suite names into the cache: of one commit, with one digest.
 * @throws IqError `DATA` when it is not to be had, or is another
 */
export async function fetchDetector({ scorer }: Suite, options: HubOptions): Promise<void> {
  if (scorer?.detector === undefined) return
  const { repo, revision, file, sha256, bytes } = scorer.detector
  const { cache, listener } = options
  if (existsSync(cachedFile(cache, sha256))) {
    listener({ kind: 'kept', repo, file, bytes })
    return
  }
  listener({ kind: 'fetching', repo, file, bytes })
  const repository = { kind: 'model', name: repo, revision } as const
  await download(repository, file, cache, options, { bytes, sha256 })
  listener({ kind: 'fetched', repo, file, bytes })
}
