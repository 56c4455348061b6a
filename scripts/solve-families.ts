/**
 * Solves items of every family in a second way, from the text alone, and compares: the tests of `npm test`
 * on more items.
 *
 *   node scripts/solve-families.ts [--items 2000]
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { items: { type: 'string', default: '2000' } } })
// A family has four levels or so.
const perLevel = String(Math.ceil(Number(values.items) / 4))
const tests = ['solved', 'instructions/instructions', 'knowledge/knowledge', 'reading/passages']
const files = tests.map((name) => `test/suite/families/${name}.test.ts`)
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=600000', ...files],
  { stdio: 'inherit', env: { ...process.env, ITEMS_PER_LEVEL: perLevel } },
)
process.exitCode = status ?? 1
