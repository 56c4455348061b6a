import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { answerBook, serveNode, skillResponder } from '../../sim/index.ts'
import { loadSuite } from '../../suite/index.ts'
import { suiteFolder } from '../bundled.ts'
import { keyFiles } from '../keys.ts'
import { certifyCommand } from './certify.ts'
import { verifyCommand } from './verify.ts'

/** `demo`: a simulated node, certified; its signed report, verified. Uses throw-away keys. */
export async function demoCommand(options: {
  readonly skill: number
  readonly reports: string
}): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'iqchains-demo-'))
  const keys = join(scratch, 'keys')
  const book = answerBook(await loadSuite(suiteFolder('starter')))
  const node = await serveNode({
    responder: skillResponder(book, options.skill, 'demo'),
    port: 0,
    latencyMs: 5,
    faults: { errorRate: 0, garbageRate: 0, slowBodyRate: 0 },
    seed: 'demo',
  })
  try {
    process.stderr.write(`simulated node with skill ${options.skill} at ${node.url}\n`)
    const published = await certifyCommand(node.url, {
      suite: 'starter',
      concurrency: 8,
      timeout: 30,
      runs: join(scratch, 'runs'),
      reports: options.reports,
      keys,
    })
    if (!published) return
    process.stdout.write(`\nverifying ${resolve(published.folder)}\n`)
    await verifyCommand(published.folder, { key: [keyFiles(keys).publicPath], keys })
  } finally {
    await node.close()
    await rm(scratch, { recursive: true, force: true })
  }
}
