import { randomBytes } from 'node:crypto'
import { type Listening, listen } from '../registry/index.ts'
import { viewerApp } from './app.ts'
import { Memory } from './memory.ts'
import type { Source } from './viewed.ts'

/**
 * Serves the pages of a run or a report on 127.0.0.1, under an address that nobody can guess.
 * @param port 0: any free one
 * @throws IqError `CONFIG` when it cannot listen there
 */
export async function serveView(source: Source, port: number): Promise<Listening> {
  const token = randomBytes(16).toString('hex')
  const app = viewerApp({ memory: new Memory(source), token })
  const { url, close } = await listen(app, '127.0.0.1', port)
  return { url: `${url}/${token}/`, close }
}
