import { statSync } from 'node:fs'
import { join } from 'node:path'
import { readBytes, writeWhole } from '../../files/index.ts'
import { type RegeneratedItem, regenerateItems } from '../../history/index.ts'
import { type Report, readReport, reportFiles } from '../../report/index.ts'
import { loadSuite } from '../../suite/index.ts'
import { createOutput } from '../terminal/output.ts'

export interface RegenerateOptions {
  readonly report: string
  readonly suite?: string
  readonly out?: string
  readonly json?: boolean
}

/** `suites regenerate`: exit 6 unless the items are those that the report names. */
export async function regenerateCommand(options: RegenerateOptions): Promise<void> {
  const output = createOutput(options)
  const report = await reportAt(options.report)
  const suite = await loadSuite(options.suite ?? report.suite.name)
  const items = regenerateItems(report, suite)
  const { out } = options
  if (out !== undefined) await writeWhole(out, items.map(lineOf).join(''))
  const { digest = '' } = report.items ?? {}
  output.event('regenerated', { run: report.run, items: items.length, digest })
  output.result(
    `${items.length} items of run ${report.run}, made again from its seed: the same digest\nsha256  ${digest}\n`,
  )
  if (out !== undefined) output.note(`items   ${out}`)
}

/** A report by its file, or by the folder that it lies in. Its signature is for `verify` to check. */
async function reportAt(path: string): Promise<Report> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  const file = isFolder ? join(path, reportFiles.report) : path
  return readReport(await readBytes(file, { code: 'CONFIG' }))
}

function lineOf({
  position,
  task,
  item: { index, placed, requests },
  digest,
}: RegeneratedItem): string {
  const prompt = requests[0]?.prompt
  return `${JSON.stringify({ position, item: index, digest, ...placed, task, prompt })}\n`
}
