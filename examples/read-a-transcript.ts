/**
 * Reads the transcripts of reports and counts what became of the items, task by task.
 *
 *   node examples/read-a-transcript.ts <reports folder>
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readReportFolder } from 'iq-chains'

const [reports = 'reports'] = process.argv.slice(2)

for (const name of readdirSync(reports)) {
  const { report, samples } = readReportFolder(join(reports, name))
  const outcomes = new Map<string, number>()
  for await (const { task, outcome } of samples()) {
    const key = `${report.tasks[task]?.name} ${outcome}`
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1)
  }
  console.log(`${report.node.url}, run ${report.run}`)
  for (const [key, count] of [...outcomes].sort()) console.log(`  ${key}: ${count}`)
}
