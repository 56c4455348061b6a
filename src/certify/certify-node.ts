import { folderStore } from '../history/index.ts'
import { systemClock } from '../node/index.ts'
import { places } from '../places/index.ts'
import { beginTest } from './begin-test.ts'
import { deadlineIn } from './deadline.ts'
import { type Certification, finishRun } from './finish-run.ts'
import type { CertifyOptions } from './options.ts'

/**
 * Certifies a node: asks it a suite, decides the chains of a tiers file, publishes a signed report.
 *
 * The tests of a node on a suite share one alpha, within an epoch where the tiers file names a calendar.
 * Who is asked again goes on with the run of before; another suite, model or tiers file, or `again`, is
 * the node's next test, which takes stronger evidence: however often somebody tries, the probability of
 * a false certificate in an epoch stays below alpha.
 *
 * @example
 * ```ts
 * import { certifyNode, verifyReport } from 'iq-chains'
 * import { serveMockNode } from 'iq-chains/testing'
 *
 * const node = await serveMockNode({ suite: 'iq-text', skill: 0.9, runs: 'example' })
 * const { report, folder } = await certifyNode({
 *   url: node.url,
 *   suite: 'iq-text',
 *   seed: 'example', // the simulated node knows the items of this seed; leave it out otherwise
 *   key: 'certifier.key.pem',
 *   runs: 'runs',
 *   listener: (event) => console.log(event.kind),
 * })
 * report.verdicts[0]?.verdict // => 'certified'
 *
 * const { verdict } = await verifyReport(folder, { keys: ['certifier.pub.pem'] })
 * verdict // => 'verified'
 * await node.close()
 * ```
 *
 * @throws IqError with a code and, in `next`, what to do: `NODE_UNREACHABLE`, `NODE_REFUSED`, `SUITE`,
 * `TIERS`, `INTERRUPTED`, `INCONCLUSIVE` when the deadline came first, ...
 */
export async function certifyNode(options: CertifyOptions): Promise<Certification> {
  const deadline = deadlineIn(options.deadline)
  const parts = { store: folderStore(options.runs ?? places.runs), clock: systemClock }
  return finishRun(await beginTest(options, deadline, parts), options, deadline)
}
