import { existsSync, globSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { instrument } from './mutation/mutants.ts'
import { rooms } from './mutation/rooms.ts'
import { runMutants } from './mutation/run-mutants.ts'

/*
 * Changes the sources of rooms in small ways and runs their tests: what no test notices is a hole in
 * the tests, or is explained in test/mutants-explained.json.
 *
 *   npm run mutate -- [--list] [--from <file>] [room ...]
 *
 * --from takes those that what an earlier run printed names.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
})

const explanations = 'test/mutants-explained.json'
const explained: Readonly<Record<string, string>> = existsSync(explanations)
  ? JSON.parse(readFileSync(explanations, 'utf8'))
  : {}
const chosen = positionals.length > 0 ? positionals : Object.keys(rooms)
const unknown = chosen.filter((name) => !(name in rooms))
if (unknown.length > 0) throw new Error(`no such room: ${unknown.join(', ')}`)

let unexplained = 0
const stale = new Set(Object.keys(explained))
for (const name of chosen) {
  const mutants = globSync('src/**/*.ts')
    .filter((file) => rooms[name]?.sources(file))
    .sort()
    .flatMap((file) => instrument(file, readFileSync(file, 'utf8')).mutants)
  for (const { key } of mutants) stale.delete(key)
  const keys = chosenOf(mutants.map(({ key }) => key))
  console.log(`${name}: ${keys.length} of ${mutants.length} mutants`)
  if (values.list) {
    for (const key of keys) console.log(`  ${key}`)
    continue
  }
  const lines = new Map(mutants.map(({ key, line }) => [key, line]))
  const survivors: string[] = []
  await runMutants(name, keys, ({ key, noticedBy, isReached }) => {
    if (noticedBy !== undefined) return
    survivors.push(key)
    if (key in explained) return
    unexplained++
    const what = isReached ? 'nobody notices' : 'no test reaches'
    console.log(`  ${what} (line ${lines.get(key)}) ${key}`)
  })
  const known = survivors.filter((key) => key in explained).length
  console.log(`  ${keys.length - survivors.length} noticed, ${known} explained`)
}
if (stale.size > 0 && chosen.length === Object.keys(rooms).length) {
  console.error(`${explanations} explains what is there no more:\n${[...stale].join('\n')}`)
  process.exitCode = 1
}
if (unexplained > 0) {
  console.error(`${unexplained} changes that no test notices and ${explanations} does not explain`)
  process.exitCode = 1
}

/** Those that an earlier run named; all where none is given. */
function chosenOf(keys: readonly string[]): readonly string[] {
  if (values.from === undefined) return keys
  const lines = readFileSync(values.from, 'utf8').split('\n')
  return keys.filter((key) => lines.some((line) => line.endsWith(` ${key}`)))
}
