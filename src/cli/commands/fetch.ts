import { type FetchEvent, fetchSuite } from '../../hub/index.ts'
import { defaultDataCache } from '../../lm-eval/index.ts'
import { suiteFolder } from '../../places/index.ts'
import { loadSuite, type Suite } from '../../suite/index.ts'
import { createOutput } from '../terminal/output.ts'

export interface FetchOptions {
  readonly offline?: boolean
  readonly json?: boolean
}

/** `suites fetch <suite>` */
export async function fetchCommand(nameOrFolder: string, options: FetchOptions): Promise<void> {
  const output = createOutput(options)
  const folder = suiteFolder(nameOrFolder)
  const listener = (event: FetchEvent) => {
    output.event(event.kind, { ...event })
    output.note(`${event.kind.padEnd(8)}  ${event.repo} ${event.file} (${size(event.bytes)})`)
  }
  const suite: Suite =
    options.offline === true
      ? await loadSuite(folder)
      : await fetchSuite(folder, {
          cache: defaultDataCache(),
          endpoint: process.env['HF_ENDPOINT'] || undefined,
          token: process.env['HF_TOKEN'] || undefined,
          listener,
        })
  const { name, version, digest, tasks } = suite
  const items = tasks.reduce((sum, { task }) => sum + task.size, 0)
  output.event('ready', { name, version, digest, items })
  output.result(`${name} ${version} is ready: ${items} items in ${tasks.length} tasks\n`)
  output.result(`digest  sha256:${digest}\n`)
}

function size(bytes: number): string {
  return bytes < 100_000
    ? `${(bytes / 1000).toFixed(1)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
