import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isIqError } from '../../errors/index.ts'
import { checkScoring } from '../../judge/index.ts'
import { bundledSuites } from '../../places/index.ts'
import {
  checkSuite as findFaults,
  isFresh,
  isGeneratedTask,
  loadSuite,
  readSuiteFile,
  type Suite,
} from '../../suite/index.ts'
import { suiteText } from '../render/suite.ts'
import { table } from '../render/table.ts'
import { createOutput } from '../terminal/output.ts'

interface Options {
  readonly json?: boolean
}

/** `suites list` */
export async function listSuites(options: Options): Promise<void> {
  const output = createOutput(options)
  const names = readdirSync(bundledSuites)
    .filter((name) => existsSync(join(bundledSuites, name, 'suite.json')))
    .sort()
  const rows: string[][] = []
  for (const name of names) {
    const folder = join(bundledSuites, name)
    const { suite: about } = await readSuiteFile(join(folder, 'suite.json'))
    const suite = await loadSuite(folder).catch(unlessFetched)
    output.event('suite', suite ? summary(suite) : { name, version: about.version, fetched: false })
    const items = suite ? sizeInWords(suite) : 'not fetched'
    rows.push([name, about.version, items, about.description])
  }
  output.result(
    `${table(['suite', 'version', 'items', 'about'], rows, ['left', 'left', 'right', 'left'])}\n`,
  )
}

/** `suites show <suite>` */
export async function showSuite(nameOrFolder: string, options: Options): Promise<void> {
  const output = createOutput(options)
  const suite = await loadSuite(nameOrFolder)
  output.event('suite', summary(suite))
  output.result(suiteText(suite))
}

/** `suites check <suite>`: builds everything a run would ask, so that nothing can fail later. */
export async function checkSuite(nameOrFolder: string, options: Options): Promise<void> {
  const output = createOutput(options)
  const suite = await loadSuite(nameOrFolder)
  const findings = [...checkScoring(suite), ...findFaults(suite)]
  for (const finding of findings) output.event('finding', { message: finding.message })
  const [first, ...others] = findings
  if (first) {
    for (const { message } of others) output.note(message)
    throw first
  }
  let requests = 0
  for (const { task } of suite.tasks) {
    const built = isGeneratedTask(task) ? Math.min(task.size, generatedBuilt) : task.size
    for (let index = 0; index < built; index++) requests += task.item(index).requests.length
  }
  output.event('checked', { ...summary(suite), requests })
  const items = isFresh(suite) ? 'items made for each run' : `${itemCount(suite)} items`
  output.result(`${suite.name} ${suite.version} is sound: ${items}, ${requests} requests\n`)
}

function summary(suite: Suite) {
  return {
    name: suite.name,
    version: suite.version,
    digest: suite.digest,
    tasks: suite.tasks.map(({ task, weight }) => ({ name: task.name, items: task.size, weight })),
  }
}

/** A suite whose data are not here is listed all the same. */
function unlessFetched(error: unknown): undefined {
  if (isIqError(error) && error.code === 'NOT_FETCHED') return undefined
  throw error
}

function sizeInWords(suite: Suite): string {
  return isFresh(suite) ? 'fresh' : String(itemCount(suite))
}

/** Items of a generated task that are built to check it: every kind of them, many times. */
const generatedBuilt = 2400

function itemCount(suite: Suite): number {
  return suite.tasks.reduce((sum, { task }) => sum + task.size, 0)
}
