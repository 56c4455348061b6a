import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { rooms } from './rooms.ts'

/** What became of a mutant: noticed by a test, or by nobody. */
export interface Fate {
  readonly key: string
  readonly noticedBy: string | undefined
}

/** Mutants of one process: their modules stay in its memory. */
const batchSize = 40
/** Without a sign for so long, a mutant is in an endless loop, and that is noticed. */
const silenceMs = 40_000

interface Progress {
  readonly mutant: string
  readonly event: 'loaded' | 'began' | 'noticed' | 'ended'
  readonly by: string
}

/**
 * Runs the tests of a room for each of its mutants.
 * @throws Error when the tests fail without any
 */
export async function runMutants(
  room: string,
  keys: readonly string[],
  onFate: (fate: Fate) => void,
): Promise<void> {
  const stages = rooms[room]?.tests ?? []
  let missed = keys
  for (const [at, patterns] of stages.entries()) {
    const tests = globSync([...patterns])
      .sort()
      .map((path) => resolve(path))
    const isLast = at === stages.length - 1
    let left = ['', ...missed]
    missed = []
    while (left.length > 0) {
      const fates = await runBatch(room, tests, left.slice(0, batchSize))
      if (fates.size === 0) throw new Error(`${room}: its tests cannot be loaded`)
      for (const [key, noticedBy] of fates) {
        if (key === '') requireSound(room, noticedBy)
        else if (noticedBy === undefined && !isLast) missed = [...missed, key]
        else onFate({ key, noticedBy })
      }
      left = left.filter((key) => !fates.has(key))
    }
  }
}

function requireSound(room: string, noticedBy: string | undefined): void {
  if (noticedBy === undefined) return
  throw new Error(`${room}: fails without a mutant: ${noticedBy}`)
}

/** Runs some mutants in one process; those after an endless one have no fate yet. */
async function runBatch(
  room: string,
  tests: readonly string[],
  mutants: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-mutants-'))
  const progress = join(folder, 'progress.jsonl')
  const order = join(folder, 'order.json')
  writeFileSync(order, JSON.stringify({ mutants, tests, progress }))
  try {
    const isEndless = await runVitest(room, order, progress)
    return fatesOf(readProgress(progress), isEndless)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runVitest(room: string, order: string, progress: string): Promise<boolean> {
  const program = resolve('node_modules/vitest/vitest.mjs')
  const child = spawn(
    process.execPath,
    [program, 'run', '--config', 'scripts/mutation/vitest.config.ts'],
    { env: { ...process.env, MUTATED_ROOM: room, MUTATION_ORDER: order }, stdio: 'ignore' },
  )
  return new Promise((done, fail) => {
    let seen = 0
    let since = Date.now()
    let isEndless = false
    const watch = setInterval(() => {
      const { length } = readProgress(progress)
      if (length > seen) {
        seen = length
        since = Date.now()
      } else if (Date.now() - since > silenceMs) {
        isEndless = true
        child.kill('SIGKILL')
      }
    }, 1000)
    child.on('error', fail)
    child.on('exit', () => {
      clearInterval(watch)
      done(isEndless)
    })
  })
}

function readProgress(path: string): readonly Progress[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Progress)
}

function fatesOf(
  progress: readonly Progress[],
  isEndless: boolean,
): ReadonlyMap<string, string | undefined> {
  const fates = new Map<string, string | undefined>()
  for (const { mutant, event, by } of progress) {
    if (event === 'noticed' && !fates.has(mutant)) fates.set(mutant, by)
    if (event === 'ended' && !fates.has(mutant)) fates.set(mutant, undefined)
  }
  const last = progress.at(-1)
  if (isEndless && last && !fates.has(last.mutant)) fates.set(last.mutant, 'an endless loop')
  return fates
}
