/**
 * Certifies a node and prints what it may serve. Here the node is a simulated one.
 *
 *   node examples/certify-a-node.ts <reports folder> <private key>
 */
import { certifyNode } from 'iq-chains'
import { serveMockNode } from 'iq-chains/testing'

const [reports = 'reports', key = 'certifier.key.pem'] = process.argv.slice(2)

const node = await serveMockNode({ suite: 'iq-text', skill: 0.8, runs: 'example' })
try {
  const { report, folder } = await certifyNode({
    url: node.url, // your node, such as https://node.example/v1
    suite: 'iq-text',
    seed: 'example', // the simulated node knows the items of this seed; leave it out otherwise
    key, // made on first use, with its public half beside it
    reports,
    concurrency: 8,
    listener: (event) => {
      if (event.kind === 'begun') console.log(`run ${event.run} has begun`)
    },
  })
  for (const { chain, verdict } of report.verdicts) console.log(`${chain}: ${verdict}`)
  console.log(`report in ${folder}`)
} finally {
  await node.close()
}
