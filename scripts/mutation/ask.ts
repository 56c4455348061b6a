import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Order, Progress } from './order.ts'

/** Without a sign for so long, a mutant is in an endless loop. */
const silenceMs = 60_000
/** How long a process may take to begin: a busy machine is no endless loop. */
const beginningMs = 600_000

type OrderOf<One> = One extends Order ? Omit<One, 'progress'> : never

/** Runs `driver.ts` in a process of its own, on sources that hold all mutants of a room. */
export async function ask(
  room: string,
  order: OrderOf<Order>,
): Promise<{ readonly progress: readonly Progress[]; readonly isEndless: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-mutants-'))
  const progress = join(folder, 'progress.jsonl')
  const path = join(folder, 'order.json')
  writeFileSync(path, JSON.stringify({ ...order, progress }))
  try {
    const isEndless = await runVitest(room, path, progress)
    return { progress: readProgress(progress), isEndless }
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
      } else if (Date.now() - since > (seen === 0 ? beginningMs : silenceMs)) {
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
