import { resolve } from 'node:path'
import { serveMockNode, serveMockPictures } from '../../mock-node/index.ts'
import type { OutputOptions } from '../terminal/output.ts'
import { certifyCommand } from './certify.ts'
import { verifyCommand } from './verify.ts'

export interface DemoOptions extends OutputOptions {
  readonly skill?: number
  readonly images?: boolean
  readonly runs: string
  readonly reports: string
  readonly keys: string
}

/** `demo`: a simulated node is certified as a real one would be, and its signed report verified. */
export async function demoCommand({
  images = false,
  skill = images ? 0.95 : 0.72,
  ...common
}: DemoOptions): Promise<void> {
  const [suite, seed] = [images ? 'iq-image' : 'iq-text', 'demo']
  const serve = images ? serveMockPictures : serveMockNode
  await using node = await serve({ suite, skill, runs: seed, seed, latencyMs: 5 })
  process.stderr.write(`simulated node with skill ${skill} at ${node.url}\n`)
  const settings = { suite, concurrency: 8, timeout: 30, seed }
  const plain = { nonceFrom: [], nonce: [], route: 'direct' } as const
  const { folder } = await certifyCommand(node.url, { ...settings, ...plain, ...common })
  process.stdout.write(`\nverifying ${resolve(folder)}\n`)
  await verifyCommand([folder], { ...common, key: [] })
}
