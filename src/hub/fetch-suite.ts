import { resolve } from 'node:path'
import { type LockedFile, readDataLock, writeDataLock } from '../lm-eval/index.ts'
import { loadSuite, type Suite } from '../suite/index.ts'
import { fetchDetector } from './fetch-detector.ts'
import { HubDatasets, type HubOptions } from './hub-datasets.ts'

/**
 * Fetches every dataset that the suite in a folder reads, and the detector that it names, and records in `data.lock.json` what it
 * is; files recorded before must still be the same. What arrived is kept and recorded when a later
 * file fails.
 * @throws IqError `DATA` when a file is not to be had or has changed
 */
export async function fetchSuite(directory: string, options: HubOptions): Promise<Suite> {
  const root = resolve(directory)
  const lock = await readDataLock(root)
  const hub = new HubDatasets(lock, options)
  try {
    const suite = await loadSuite(root, { source: hub })
    if (hub.used.length > 0) await writeDataLock(root, hub.used)
    await fetchDetector(suite, options)
    return suite
  } catch (error) {
    const used = new Set(hub.used.map(keyOf))
    const before = lock.filter((file) => !used.has(keyOf(file)))
    if (hub.used.length > 0) await writeDataLock(root, [...hub.used, ...before])
    throw error
  }
}

function keyOf({ repo, revision, config, split, file }: LockedFile): string {
  return JSON.stringify([repo, revision, config, split, file])
}
