/**
 * The tally of a claim file: rows a second and memory, duplicates found exactly. The file lies in a
 * temporary folder and is deleted afterwards.
 *
 *   node bench/funds.ts [--claims 10000000] [--twin]
 *
 * --twin: the last claim is there twice, the hardest place to find it: the file is refused, and the time to
 * say where is counted.
 */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { givenPrice, parseWeek, ratesOf, readOperators, tallyClaims } from '../src/funds/index.ts'

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '10000000' },
    twin: { type: 'boolean', default: false },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'iqchains-funds-'))
try {
  const claims = join(folder, 'claims.csv')
  execFileSync(process.execPath, [
    join(import.meta.dirname, 'claim-file.ts'),
    claims,
    values.claims,
  ])
  console.log(`${values.claims} claims, ${(statSync(claims).size / 1e6).toFixed(0)} MB`)
  const map = join(folder, 'operators.csv')
  const mandates = Array.from(
    { length: 500 },
    (_, n) => `pokt1app${String(n).padStart(35, '0')},operator ${n % 7},0,`,
  )
  writeFileSync(map, `application,operator,from_height,to_height\n${mandates.join('\n')}\n`)
  const chains = ['iq70-text', 'iq55-text', 'iq55-batch'].map((id) => ({
    id,
    pricePerRelayUsd: '0.00075',
  }))
  const rates = ratesOf(
    parseWeek('2026-W48'),
    { digest: '0'.repeat(64), chains },
    givenPrice('0.00685'),
  )
  if (values.twin) repeatLastClaim(claims)
  const started = process.cpuUsage()
  const clock = performance.now()
  const found = await tallyClaims(claims, rates, await readOperators(map)).then(
    (tally) => `${tally.claims} claims, ${tally.lines.length} lines`,
    (error: Error) => `refused (${error.message.split('/').at(-1)})`,
  )
  const { user, system } = process.cpuUsage(started)
  console.log(
    `${found}: ${((performance.now() - clock) / 1000).toFixed(1)} s, ` +
      `${((user + system) / 1e6).toFixed(1)} s of one core's time, ` +
      `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB at most; ` +
      `load ${loadavg()[0]?.toFixed(1)}`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

function repeatLastClaim(path: string): void {
  const bytes = Buffer.alloc(4096)
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  readSync(file, bytes, 0, bytes.length, size - bytes.length)
  closeSync(file)
  appendFileSync(path, `${bytes.toString('utf8').split('\n').at(-2)}\n`)
}
