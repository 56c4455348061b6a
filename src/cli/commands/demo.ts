import { resolve } from 'node:path'
import { answerBook, serveNode, skillResponder } from '../../mock-node/index.ts'
import { loadSuite } from '../../suite/index.ts'
import { certifyCommand } from './certify.ts'
import { verifyCommand } from './verify.ts'

export interface DemoOptions {
  readonly skill: number
  readonly runs: string
  readonly reports: string
  readonly keys: string
}

/** `demo`: a simulated node is certified as a real one would be, and its signed report verified. */
export async function demoCommand({ skill, ...places }: DemoOptions): Promise<void> {
  const book = answerBook(await loadSuite('starter'))
  const node = await serveNode({
    responder: skillResponder(book, skill, 'demo'),
    port: 0,
    latencyMs: 5,
    tokenMs: 0,
    limits: undefined,
    faults: { errorRate: 0, garbageRate: 0, slowBodyRate: 0 },
    seed: 'demo',
  })
  try {
    process.stderr.write(`simulated node with skill ${skill} at ${node.url}\n`)
    const settings = { suite: 'starter', concurrency: 8, timeout: 30, seed: 'demo' }
    const published = await certifyCommand(node.url, { ...settings, ...places })
    process.stdout.write(`\nverifying ${resolve(published.folder)}\n`)
    await verifyCommand([published.folder], { key: [], keys: places.keys })
  } finally {
    await node.close()
  }
}
