import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { reportFiles } from '../../report/index.ts'
import { sqliteStore } from '../../run/index.ts'
import { keyFiles } from '../../sign/index.ts'
import { localReport, localRun, serveView } from '../../view/index.ts'
import { onInterrupt } from '../terminal/interrupt.ts'
import { createOutput } from '../terminal/output.ts'

export interface ViewOptions {
  readonly runs: string
  readonly port: number
  readonly key: readonly string[]
  readonly keys: string
  readonly suite?: string
}

/** `view [run|report]`: until it is stopped. */
export async function viewCommand(what: string | undefined, options: ViewOptions): Promise<void> {
  const output = createOutput({})
  const source = await sourceOf(what, options)
  try {
    const server = await serveView(source, options.port)
    output.result(`${server.url}\n`)
    output.note(`${source.name}: open this address in a browser; Ctrl-C ends it`)
    const interrupt = onInterrupt(() => undefined)
    await new Promise((stop) => interrupt.stop.addEventListener('abort', stop, { once: true }))
    await server.close()
    interrupt.dispose()
  } finally {
    await source.close()
  }
}

async function sourceOf(what: string | undefined, options: ViewOptions) {
  if (what === undefined || !existsSync(join(what, reportFiles.report))) {
    return localRun(sqliteStore(options.runs), what)
  }
  const { key, keys, suite } = options
  const own = keyFiles(keys).publicPath
  const believed = key.length === 0 && existsSync(own) ? [own] : key
  return localReport(what, {
    keys: believed,
    judgeBundled: true,
    ...(suite === undefined ? {} : { suite }),
  })
}
