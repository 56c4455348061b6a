/**
 * How long commands of the built package take beside an empty script, in one run, and how many modules
 * each loads (budgets: `--help` at most 1.3 x the empty script; `show` and `verify` of a run of some
 * hundred items at most 0.4 s).
 *
 *   npm run build && node bench/start.ts [--rounds 15]
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { median } from 'simple-statistics'
import { summary } from './support/summary.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } })
const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'iqchains-bench-'))
for (const part of ['bin', 'dist', 'schemas', 'suites', 'tiers.json', 'package.json']) {
  cpSync(join(root, part), join(folder, part), { recursive: true })
}
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
const empty = join(folder, 'empty.mjs')
const counter = join(folder, 'count.mjs')
writeFileSync(empty, '')
writeFileSync(
  counter,
  `import { registerHooks } from 'node:module'
   let modules = 0
   registerHooks({ load: (url, context, next) => { modules++; return next(url, context) } })
   process.on('exit', () => process.stderr.write('\\nmodules ' + modules))`,
)

const command = join(folder, 'bin/iqchains.js')
const runs = (name: string) => ['--runs', join(folder, name)]
run([command, 'demo', ...runs('fresh')])
const node = spawn(process.execPath, [command, 'sim', '--suite', 'starter', '--port', '0'])
const [line] = await once(node.stdout, 'data')
const asked = ['--suite', 'starter', '--limit', '80', '--api', 'chat']
run([command, 'keys', 'new'], true)
run([command, 'certify', String(line).trim(), ...asked, ...runs('fixed')], true)
node.kill()
const [published = ''] = readdirSync(join(folder, 'reports')).slice(-1)
const recorded = join(root, 'test/recorded-reports/v2')
const known = [
  '--key',
  join(recorded, 'certifier.pub.pem'),
  '--tiers',
  join(recorded, 'tiers-evidence.json'),
]
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['empty script', [empty]],
  ['--help', [command, '--help']],
  ['show, 400 items', [command, 'show', ...runs('fixed')]],
  ['show, some 960 fresh items', [command, 'show', ...runs('fresh')]],
  ['verify, 18 items', [command, 'verify', join(recorded, 'certified'), ...known]],
  ['verify, 400 items', [command, 'verify', join(folder, 'reports', published)]],
]

const times = cases.map((): number[] => [])
for (let round = 0; round <= Number(values.rounds); round++) {
  for (const [place, [, args]] of cases.entries()) {
    const start = performance.now()
    run(args)
    // The first round fills the compile cache.
    if (round > 0) times[place]?.push(performance.now() - start)
  }
}
const base = median(times[0] ?? [])
for (const [place, [name, args]] of cases.entries()) {
  const own = times[place] ?? []
  const [, modules = '?'] = /modules (\d+)/u.exec(run(['--import', counter, ...args])) ?? []
  const ratio = (median(own) / base).toFixed(2)
  console.log(`${name.padEnd(26)} ${summary(own)} ms, ${ratio} x empty, ${modules} modules`)
}
rmSync(folder, { recursive: true, force: true })

/** @param mayFail whether a report that certifies nothing is no failure */
function run(args: readonly string[], mayFail = false): string {
  const home = {
    HOME: folder,
    IQCHAINS_RUNS: join(folder, 'runs'),
    IQCHAINS_KEYS: join(folder, 'keys'),
  }
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1', ...home },
  })
  if (status !== 0 && !mayFail) throw new Error(`${args.join(' ')}: ${stderr}`)
  return stderr
}
