import { parentPort, workerData } from 'node:worker_threads'
import { readTrust } from '../../trust/index.ts'
import { Registry } from '../registry.ts'
import type { Snapshot } from '../snapshot.ts'
import { SuitesAtHand } from '../suites-at-hand.ts'
import type { ThreadOrder } from './site-threads.ts'
import { SiteWriter } from './site-writer.ts'

// A thread of its own: takes the next report as long as there is one, and says at the end how many files it wrote.
const { registry: place, trust, at, suiteNames, folder, digests, next }: ThreadOrder = workerData
using registry = new Registry(place)
const suites = suiteNames === undefined ? {} : { suites: new SuitesAtHand(suiteNames) }
const site: Snapshot = { registry, trust: readTrust(trust), at, ...suites }
const writer = new SiteWriter(folder)
for (;;) {
  const digest = digests[Atomics.add(next, 0, 1)]
  if (digest === undefined) break
  await writer.writeReport(site, digest)
}
parentPort?.postMessage(writer.files)
