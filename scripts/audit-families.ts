/**
 * Looks for shortcuts, repeats and long prompts in the families of generated items.
 *
 *   npm run suites:audit -- [--items 20000] [--family NAME ...]
 */
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { families } from '../src/suite/families/index.ts'
import { auditFamily, repeatsOfRuns } from '../test/support/families/audit.ts'

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '20000' },
    family: { type: 'string', multiple: true, default: families.map(({ name }) => name) },
  },
})
const chosen = families.filter(({ name }) => values.family.includes(name))
const audits = chosen.map((family) => auditFamily(family, Number(values.items)))
const percent = (part: number) => `${(100 * part).toFixed(1)}%`
const table = new Table({
  head: 'family,items,unique,wording,tokens,prompt p50,p99.9,shots,best shortcut,its rate,blind,keys off,repeats'.split(
    ',',
  ),
  style: { head: [], border: [] },
})
for (const found of audits)
  table.push([
    found.family,
    found.items,
    percent(found.unique),
    percent(found.template),
    found.median,
    found.prompt.p50,
    found.prompt.p999,
    found.prompt.shots.toFixed(1),
    found.shortcut.name,
    percent(found.shortcut.rate),
    percent(found.shortcut.blind),
    percent(found.keys),
    percent(found.repeats),
  ])
console.log(table.toString())
const tasks = [...new Set(families.map(({ task }) => task))]
const repeated = repeatsOfRuns(tasks, 400)
console.log(`items of a run of 400 relays that a run of another seed has too: ${percent(repeated)}`)
const broken = audits.flatMap(({ family, broken }) => broken.map((what) => `${family}: ${what}`))
if (repeated >= 0.01) broken.push('runs repeat 1% or more of their items')
for (const what of broken) console.error(`broken: ${what}`)
process.exitCode = broken.length > 0 ? 1 : 0
