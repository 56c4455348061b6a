/**
 * `kill -9` at 20 moments of adding reports: what was said to be added is there, and after a rebuild index and
 * bytes agree. Fails when not; part of `npm run proof`.
 *
 *   node bench/registry-kill.ts [moments]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Registry, sourcesOf } from '../src/registry/index.ts'
import { readTrust, trustBytes } from '../src/trust/index.ts'
import { publish, soon, trust } from '../test/registry/building.ts'

const [first = '20', ...rest] = process.argv.slice(2)
if (first === 'add') await addAll(rest[0] ?? '')
else await prove(Number(first))

/** The process that is killed: adds one report after the other, and says which is added. */
async function addAll(folder: string): Promise<void> {
  const policy = { trust: readTrust(readFileSync(join(folder, 'trust.json'))), now: new Date(soon) }
  using registry = new Registry(join(folder, 'registry'))
  for (const source of await sourcesOf(join(folder, 'reports'))) {
    const added = await registry.add(source, policy)
    if (added.kind === 'added') console.log(added.report.digest)
  }
  console.log('done')
}

async function prove(moments: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-kill-'))
  try {
    writeFileSync(join(folder, 'trust.json'), trustBytes(trust.envelope))
    for (let at = 0; at < 4 * moments; at++) {
      await publish(join(folder, 'reports'), { url: `https://${at}.example` })
    }
    const said = new Set<string>()
    let kills = 0
    for (let moment = 0; moment < moments; moment++) {
      // From within the first report on to within the fourth: each time another step of adding.
      const isKilled = await killed(folder, said, moment % 4, (moment * 7) % 23)
      if (isKilled) kills++
      requireThere(folder, said)
    }
    await killed(folder, said, Number.POSITIVE_INFINITY, 0)
    requireThere(folder, said)
    const policy = { trust, now: new Date(soon) }
    using registry = new Registry(join(folder, 'registry'))
    const before = registry.digest()
    const after = await registry.rebuild(policy)
    const objects = readdirSync(join(folder, 'registry/objects'), { recursive: true }).filter(
      (name) => /[0-9a-f]{64}$/u.test(String(name)),
    )
    const counts = [registry.size, objects.length, registry.rejected().length]
    console.log(`killed at ${kills} moments; reports, objects, rejected: ${counts.join(', ')}`)
    if (before !== after) throw new Error('the index and the bytes do not agree')
    if (counts.join() !== `${4 * moments},${4 * moments},0`) throw new Error('reports are missing')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Kills the adding process so many milliseconds after it said that so many are added. */
function killed(folder: string, said: Set<string>, after: number, ms: number): Promise<boolean> {
  const child = spawn(process.execPath, [import.meta.filename, 'add', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let seen = 0
  let text = ''
  const kill = () => setTimeout(() => child.kill('SIGKILL'), ms)
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) {
      if (line !== 'done') said.add(line)
      if (seen++ === after) kill()
    }
  })
  return new Promise((done) => child.on('close', (_, signal) => done(signal === 'SIGKILL')))
}

/** What was said to be added is there at once, before anything is made again. */
function requireThere(folder: string, said: ReadonlySet<string>): void {
  using registry = new Registry(join(folder, 'registry'))
  for (const digest of said) {
    if (registry.report(digest) === undefined) throw new Error(`${digest} is lost`)
  }
}
